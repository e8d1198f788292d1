import { StoaEvent } from '../foundation/event.ts';

interface NewsOpenDetail {
  readonly kind: string;
  /** The thread where it stands. */
  readonly subject: string;
  /** What it is about. */
  readonly target: { readonly kind: 'comment' | 'post' | 'offer'; readonly id: string };
}

/** Before something new opens; preventing it lets the page go there in its own way. */
export class NewsOpenEvent extends StoaEvent<NewsOpenDetail> {
  constructor(detail: NewsOpenDetail) {
    super('stoa-news-open', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-news-open': NewsOpenEvent;
  }
}
