import { BackendError, LIMITS } from '@stoa/contract';
import type { Id } from '@stoa/contract';
import { commentRights, requireUnlocked, seesComment } from '@stoa/domain';
import type { CommentRights, QuestionFacts } from '@stoa/domain';
import { sql } from 'kysely';
import { absent } from './calls.ts';
import type { CommentView } from './comments.ts';
import { ownerOfSubject, questionAbove } from './question-facts.ts';
import type { Database } from './schema.ts';

const isLocked = sql<boolean>`exists (select from thread_locks
  where thread_locks.subject = comments.subject)`;

/** A comment as writes need it. */
export type WrittenComment = Awaited<ReturnType<typeof commentFor>>;

/** The facts of a comment on which the viewer has this right. */
export async function commentFor(
  db: Database,
  { identity }: CommentView,
  id: Id,
  right: keyof CommentRights,
) {
  const comment = await db
    .selectFrom('comments')
    .select(['id', 'subject', 'path', 'root_id', 'depth', 'author_id', 'kind', 'text', 'lang'])
    .select(['created_at', 'edited_at', 'removed_at', 'revision'])
    .select(['state', 'state_reason', 'state_at', isLocked.as('locked')])
    .select([ownerOfSubject.as('owner_id'), questionAbove().as('question')])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!comment || comment.removed_at !== null) throw absent('comment');
  const { author_id: authorId, depth, state, question, locked } = comment;
  const facts = { authorId, depth, state, removed: false, question };
  if (!seesComment(identity, facts)) throw absent('comment');
  if (right !== 'remove') requireUnlocked(identity, { locked });
  if (commentRights(identity, facts, LIMITS.depth)[right]) return comment;
  throw new BackendError('forbidden', 'You may not do this with this comment.');
}

/** The question that a reply to this comment would answer. */
export function questionFor(comment: WrittenComment): QuestionFacts | null {
  return comment.kind === 'question'
    ? { askerId: comment.author_id, ownerId: comment.owner_id }
    : comment.question;
}
