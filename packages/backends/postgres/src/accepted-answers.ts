import { BackendError } from '@stoa/contract';
import type { Id, Identity, Subject } from '@stoa/contract';
import { mayAnswer, QUESTIONS_TOPIC, threadTopic } from '@stoa/domain';
import type { QuestionFacts } from '@stoa/domain';
import type { Writing } from './calls.ts';
import { questionFor } from './comment-for.ts';
import type { WrittenComment } from './comment-for.ts';
import { notify } from './notify.ts';
import { settle } from './settling.ts';

/** Marks a reply as the answer, or takes the mark back; says whether that changed anything. */
export async function mark(
  { db, now, person }: Writing,
  questionId: Id,
  replyId: Id,
  on: boolean,
): Promise<boolean> {
  const changed = await db
    .updateTable('comments')
    .set(
      on
        ? { answer_id: replyId, accepted_by: person.id, accepted_at: now }
        : { answer_id: null, accepted_by: null, accepted_at: null },
    )
    .where('id', '=', questionId)
    .where('answer_id', on ? 'is distinct from' : '=', replyId)
    .returning('id')
    .executeTakeFirst();
  if (changed) await settle(db, [questionId]);
  return changed !== undefined;
}

/** Tells the asker that their question has an answer. */
export async function notifyOfAnswer(
  writing: Writing,
  askerId: Id,
  reply: { readonly id: Id; readonly subject: Subject; readonly author_id: Id },
): Promise<void> {
  const { id, subject, author_id: actorId } = reply;
  const event = { target: { kind: 'comment', id }, subject, actorId } as const;
  await notify(writing, 'answer', [askerId], event);
}

/** Its question may have an answer now that it had not, or the other way round. */
export async function resettle(
  { db, announce }: Writing,
  subject: Subject,
  rootId: Id,
  commentId: Id,
): Promise<void> {
  await settle(db, [rootId]);
  const question = await db
    .selectFrom('comments')
    .select('id')
    .where('id', '=', rootId)
    .where('kind', '=', 'question')
    .executeTakeFirst();
  if (!question) return;
  announce(QUESTIONS_TOPIC, 'changed', rootId);
  if (rootId !== commentId) announce(threadTopic(subject), 'changed', rootId);
}

/** Refuses a reply as the answer where there is no question, or none of the viewer's to close. */
export function requireAnswerable(
  identity: Identity,
  parent: WrittenComment | null,
): QuestionFacts {
  const question = parent && questionFor(parent);
  if (!question) {
    throw new BackendError('invalid', 'Only a reply to a question can be its answer.', {
      fields: { answers: 'unknown' },
    });
  }
  if (!mayAnswer(identity, question)) {
    throw new BackendError('forbidden', 'You may not say which reply is the answer.');
  }
  return question;
}
