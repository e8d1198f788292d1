import type { Backend } from '@stoa/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { backendContext, preparePage } from './backend-context.ts';
import { asBackend } from './backend-shape.ts';
import { Consumer } from './context.ts';

/** How long a backend may stay away before the reader is told. */
const GRACE = 3000;

/** Dispatched on `document` when a `<stoa-backend>` comes, goes, or has another backend. */
export const BACKEND_CHANGED = 'stoa-backend-changed';

type Host = ReactiveControllerHost &
  HTMLElement & { readonly backend: Backend | undefined; readonly backendId: string | undefined };

/**
 * The backend that applies to its host: the `backend` property, the `<stoa-backend>` named by the
 * `backend` attribute, the nearest ancestor, the page's, or none yet.
 */
export class BackendController implements ReactiveController {
  #host: Host;
  #surroundings: Consumer<Backend>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #overdue = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    this.#surroundings = new Consumer<Backend>(host, backendContext);
  }

  get backend(): Backend | undefined {
    if (!this.#host.isConnected) return undefined;
    if (this.#host.backend) return asBackend(this.#host.backend);
    if (this.#host.backendId) return asBackend(this.#named(this.#host.backendId)?.backend);
    return asBackend(this.#surroundings.value);
  }

  /** No backend has come within the grace period. */
  get overdue(): boolean {
    return this.#overdue;
  }

  #named(id: string): (HTMLElement & { readonly backend?: unknown }) | null {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return root.getElementById(id) ?? document.getElementById(id);
  }

  hostConnected(): void {
    preparePage();
    document.addEventListener(BACKEND_CHANGED, this.#onBackendChanged);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener(BACKEND_CHANGED, this.#onBackendChanged);
    this.#stopWaiting();
  }

  hostUpdated(): void {
    if (this.backend || !this.#host.isConnected) this.#stopWaiting();
    else this.#timer ??= setTimeout(this.#onOverdue, GRACE);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#overdue = false;
  }

  #onOverdue = (): void => {
    this.#overdue = true;
    console.info(
      `Stoa: <${this.#host.localName}> has no backend. Add a <stoa-backend> to the page.`,
    );
    this.#host.requestUpdate();
  };

  #onBackendChanged = (): void => {
    if (this.#host.backendId) this.#host.requestUpdate();
  };
}
