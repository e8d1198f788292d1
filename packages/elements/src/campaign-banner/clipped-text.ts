import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Marks the host's `.message` as `clipped` while its room is too small for all its words. */
export class ClippedText implements ReactiveController {
  readonly #host: Host;
  #watched: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#mark());
    this.#watched = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdated(): void {
    const text = this.#host.renderRoot.querySelector<HTMLElement>('.message');
    if (text !== this.#watched) {
      this.#observer?.disconnect();
      if (text) this.#observer?.observe(text);
      this.#watched = text;
    }
    this.#mark();
  }

  /** Without its bounds a text is never higher than it is. */
  #mark(): void {
    const text = this.#watched;
    if (!text) return;
    const banner = text.closest('.banner');
    if (banner?.classList.contains('unfolded')) return;
    banner?.classList.toggle('clipped', text.scrollHeight > text.clientHeight + 1);
  }
}
