import type { LitElement, ReactiveController } from 'lit';

/** Where an update takes away what had the focus, gives it to what stands in its place. */
export class FocusKeeper implements ReactiveController {
  #host: LitElement;
  #heir: (gone: Element) => HTMLElement | null | undefined;
  #held: Element | null = null;

  constructor(host: LitElement, heir: (gone: Element) => HTMLElement | null | undefined) {
    this.#host = host;
    this.#heir = heir;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#held = this.#focused;
  }

  hostUpdated(): void {
    const held = this.#held;
    this.#held = null;
    if (held && !held.isConnected && !this.#focused) this.#heir(held)?.focus();
  }

  get #focused(): Element | null {
    // Before its first update an element has no root.
    return (this.#host.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
  }
}
