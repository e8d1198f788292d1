import type { GuidedHost } from './thread-guide.ts';

/** Keeps what is being read where it is while something above it comes, changes or goes. */
export class StillPlace {
  #host: GuidedHost;
  #held: { readonly item: Element; readonly top: number } | undefined;

  constructor(host: GuidedHost) {
    this.#host = host;
  }

  /** Remembers what is in sight now, and moves the page after it once the host has rendered. */
  hold(): void {
    const item = this.#inSight();
    if (!item) return;
    this.#held = { item, top: item.getBoundingClientRect().top };
    void this.#host.updateComplete.then(() => requestAnimationFrame(() => this.#follow()));
  }

  /** The page is moved on purpose. */
  release(): void {
    this.#held = undefined;
  }

  #follow(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held?.item.isConnected) return;
    // Where the browser keeps the place by itself, nothing is left to do.
    const moved = held.item.getBoundingClientRect().top - held.top;
    if (Math.abs(moved) >= 1) scrollerOf(this.#host).scrollBy({ top: moved, behavior: 'instant' });
  }

  #inSight(): Element | undefined {
    const root = this.#host.renderRoot as ShadowRoot;
    const { left, width } = this.#host.getBoundingClientRect();
    for (const part of [0.2, 0.4, 0.6, 0.8]) {
      const found = root.elementFromPoint(left + width / 2, innerHeight * part);
      const item = found?.closest('stoa-comment-item');
      if (item) return item;
    }
    return undefined;
  }
}

/** What scrolls when the element moves: a part of the page, or the page. */
function scrollerOf(element: Element): Element {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root as Partial<ShadowRoot>).host ?? null
  );
}
