import type { Comment } from '@stoa/contract';
import { draftsOf } from '@stoa/stores';
import type { Draft } from '@stoa/stores';
import { draftPlace, replyPlace } from './draft-place.ts';
import type { ThreadContext } from './thread-context.ts';

/** What the viewer began to write in answer to a comment, or to the page itself. */
export function replyDraft(context: ThreadContext, parent: Comment | undefined): Draft {
  return draftsOf(context.stores).draft(replyPlace(context, parent));
}

/** What the viewer began to change in a comment. */
export function editDraft(context: ThreadContext, comment: Comment): Draft {
  return draftsOf(context.stores).draft(draftPlace(context, `edit:${comment.id}`));
}
