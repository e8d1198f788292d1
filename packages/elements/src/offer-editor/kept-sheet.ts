import type { Draft, StoreHub } from '@stoa/stores';
import { draftsOf } from '@stoa/stores';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StoreController } from '../foundation/store-controller.ts';

type Host = ReactiveControllerHost & HTMLElement;

interface Place {
  readonly stores: StoreHub;
  readonly viewerId: string;
  readonly subject: string;
}

/** Something that is being written, kept on the device at each change. */
export class KeptSheet<Sheet extends object> implements ReactiveController {
  #host: Host;
  #drafts: StoreController<Draft>;
  #initial: () => Sheet | undefined;
  /** Parts where the writer has been: only there is said what is missing. */
  #touched = new Set<string>();
  #draft: Draft | undefined;

  constructor(
    host: Host,
    slot: string,
    place: () => Place | undefined,
    initial: () => Sheet | undefined,
  ) {
    this.#host = host;
    this.#initial = initial;
    this.#drafts = new StoreController(host, () => {
      const at = place();
      if (!at) return undefined;
      const { viewerId, subject } = at;
      return draftsOf(at.stores).draft({ viewerId, subject, slot });
    });
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#drafts.store === this.#draft) return;
    this.#draft = this.#drafts.store;
    this.#touched.clear();
  }

  /** What is kept, or what it begins with. */
  get sheet(): Sheet | undefined {
    const initial = this.#initial();
    const text = this.#drafts.snapshot;
    if (!initial || !text) return initial;
    try {
      return { ...initial, ...(JSON.parse(text) as Partial<Sheet>) };
    } catch {
      // Written by an older version in another way.
      return initial;
    }
  }

  /** There is something that has not been published. */
  get isChanged(): boolean {
    return Boolean(this.#drafts.snapshot);
  }

  change(change: Partial<Sheet>): void {
    const { sheet } = this;
    if (sheet) this.#drafts.store?.set(JSON.stringify({ ...sheet, ...change }));
  }

  clear(): void {
    this.#touched.clear();
    this.#drafts.store?.clear();
  }

  touch(part: string): void {
    if (!part || this.#touched.has(part)) return;
    this.#touched.add(part);
    this.#host.requestUpdate();
  }

  isTouched(part: string): boolean {
    return this.#touched.has(part);
  }
}
