import type { Readable } from '@stoa/stores';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

/** Follows the store that `select` names, and renders its host at each change. */
export class StoreController<Store extends Readable<unknown>> implements ReactiveController {
  #host: Host;
  #select: () => Store | undefined;
  #store: Store | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host, select: () => Store | undefined) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
  }

  get store(): Store | undefined {
    return this.#store;
  }

  get snapshot(): ReturnType<Store['getSnapshot']> | undefined {
    return this.#store?.getSnapshot() as ReturnType<Store['getSnapshot']> | undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // An element moved in the DOM is back by then, and keeps what it has loaded.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#follow(undefined);
    });
  }

  hostUpdate(): void {
    this.#follow(this.#host.isConnected ? this.#select() : undefined);
  }

  #follow(store: Store | undefined): void {
    if (store === this.#store) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store?.subscribe(() => this.#host.requestUpdate());
  }
}
