import { BackendError } from '@stoa/contract';
import type { Id } from '@stoa/contract';
import { requireUnlocked, seesComment } from '@stoa/domain';
import type { CommentRights } from '@stoa/domain';
import { absent } from './calls.ts';
import type { CommentView } from './comment-view.ts';
import { closureOf } from './conversation.ts';
import type { State, StoredComment } from './state.ts';

/** A comment that is there, and that the viewer may do this with. */
export function commentFor(
  state: State,
  view: CommentView,
  id: Id,
  right: keyof CommentRights,
): StoredComment {
  const comment = state.comments.get(id);
  if (!comment || comment.removedAt !== null) throw absent('comment');
  if (!seesComment(view.identity, comment)) throw absent('comment');
  const closure = closureOf(state, view, comment.subject);
  if (right !== 'remove') requireUnlocked(view.identity, closure);
  if (view.rights(state, comment, closure)[right]) return comment;
  throw new BackendError('forbidden', 'You may not do this with this comment.');
}
