import { StoaEvent } from '../foundation/event.ts';

interface PostPublishedDetail {
  readonly postId: string;
  /** `scheduled` when its time is still to come. */
  readonly state: 'published' | 'scheduled';
}

/** After a post was published, scheduled or changed. */
export class PostPublishedEvent extends StoaEvent<PostPublishedDetail> {
  constructor(detail: PostPublishedDetail) {
    super('stoa-post-published', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-post-published': PostPublishedEvent;
  }
}
