import { StoaEvent } from '../foundation/event.ts';

interface ThreadOpenDetail {
  readonly postId: string;
  readonly subject: string;
  /** The comment to show first, for a leader's reply. */
  readonly commentId: string | null;
}

/** Before a post's thread opens in place; preventing it lets the page go there in its own way. */
export class ThreadOpenEvent extends StoaEvent<ThreadOpenDetail> {
  constructor(detail: ThreadOpenDetail) {
    super('stoa-thread-open', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-thread-open': ThreadOpenEvent;
  }
}
