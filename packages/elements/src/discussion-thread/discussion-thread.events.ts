import type { Comment, Subject } from '@stoa/contract';
import { StoaEvent } from '../foundation/event.ts';

/** Someone is about to send a comment; `preventDefault()` keeps it in the field. */
export class CommentSubmitEvent extends StoaEvent<{
  readonly subject: Subject;
  /** The comment that is answered, `null` for the page itself. */
  readonly parentId: string | null;
  readonly text: string;
}> {
  constructor(detail: CommentSubmitEvent['detail']) {
    super('stoa-comment-submit', detail, { cancelable: true });
  }
}

/** The backend has confirmed a comment. */
export class CommentSubmittedEvent extends StoaEvent<{
  readonly subject: Subject;
  readonly comment: Comment;
}> {
  constructor(detail: CommentSubmittedEvent['detail']) {
    super('stoa-comment-submitted', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-comment-submit': CommentSubmitEvent;
    'stoa-comment-submitted': CommentSubmittedEvent;
  }
}
