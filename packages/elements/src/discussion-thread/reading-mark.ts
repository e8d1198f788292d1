import type { ReactiveController } from 'lit';
import type { Id } from '@stoa/contract';
import { hasLoaded } from '../foundation/late-part.ts';
import type { StoaCommentItem } from './comment-item.ts';
import type { ThreadContext } from './thread-context.ts';
import type { GuidedHost } from './thread-guide.ts';

/** A thread in sight for so long has been looked at. */
const DWELL = 2_000;

/** Tells the backend that what is shown has been read, once it has been in sight for a while. */
export class ReadingMark implements ReactiveController {
  #host: GuidedHost;
  #context: () => ThreadContext | undefined;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inSight = false;

  constructor(host: GuidedHost, context: () => ThreadContext | undefined) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(([entry]) => {
      this.#inSight = entry?.isIntersecting ?? false;
      this.again();
    });
    this.#observer.observe(this.#host);
    document.addEventListener('visibilitychange', this.again);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('visibilitychange', this.again);
    clearTimeout(this.#timer);
  }

  /** More is shown, or the page is looked at again. */
  readonly again = (): void => {
    clearTimeout(this.#timer);
    // A page in a background tab is in nobody's sight.
    if (!this.#inSight || document.visibilityState !== 'visible') return;
    this.#timer = setTimeout(() => {
      const { store } = this.#context() ?? {};
      if (store) void hasLoaded(store.markRead(this.#shown()));
    }, DWELL);
  };

  /** Neither what is folded away nor what waits to be shown is among them. */
  #shown(): Id[] {
    const items = this.#host.renderRoot.querySelectorAll<StoaCommentItem>('stoa-comment-item');
    return [...items].map(({ node }) => node.comment.id);
  }
}
