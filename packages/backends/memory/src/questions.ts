import { isWaiting, ownedBy, questionLength } from '@stoa/domain';
import type { Id, Subject } from '@stoa/contract';
import type { QuestionFacts } from '@stoa/domain';
import type { Transaction } from './calls.ts';
import { notify } from './notify.ts';
import { isShown } from './shown.ts';
import type { Order } from './pages.ts';
import type { State, StoredComment } from './state.ts';

export const SHORTEST_FIRST: Order<StoredComment> = {
  name: 'questions.shortest',
  key: ({ text, createdAt, id }) => [questionLength(text), createdAt, id],
  direction: 'ascending',
  parts: 3,
};

export const LONGEST_WAITING_FIRST: Order<StoredComment> = {
  name: 'questions.oldest',
  key: ({ createdAt, id }) => [createdAt, id],
  direction: 'ascending',
};

/** The question that a comment replies to, at whatever depth. */
export function questionAbove(state: State, comment: StoredComment): StoredComment | null {
  const root = state.comments.get(comment.rootId);
  if (!root || root === comment || root.kind !== 'question') return null;
  return isShown(root) ? root : null;
}

/** What the right to mark this reply as the answer depends on. */
export function questionFacts(state: State, comment: StoredComment): QuestionFacts | null {
  const question = questionAbove(state, comment);
  return question && factsOf(state, question);
}

export function factsOf(state: State, question: StoredComment): QuestionFacts {
  return { askerId: question.authorId, ownerId: ownerOf(state, question.subject) };
}

/** Questions without an answer, in all threads. */
export function openQuestions(state: State): StoredComment[] {
  return [...state.comments.values()].filter((comment) => {
    if (comment.kind !== 'question') return false;
    return isWaiting({
      kind: comment.kind,
      shown: isShown(comment),
      answered: shownAnswer(state, comment) !== null,
      replied: false,
    });
  });
}

/** The answer to a question, unless moderators hide it. */
export function shownAnswer(state: State, { answer }: StoredComment): StoredComment | null {
  const reply = answer && state.comments.get(answer.commentId);
  return reply && isShown(reply) ? reply : null;
}

/** Those who wrote a reply that is still there. */
export function repliedBy(state: State, question: StoredComment): Id[] {
  return [...state.comments.values()].flatMap((comment) =>
    comment.rootId === question.id && comment !== question && comment.removedAt === null
      ? [comment.authorId]
      : [],
  );
}

/** Marks a reply as the answer, or takes the mark back; says whether that changed anything. */
export function mark(
  { person, now }: Transaction,
  question: StoredComment,
  reply: StoredComment,
  on: boolean,
): boolean {
  const isMarked = question.answer?.commentId === reply.id;
  if (isMarked === on) return false;
  question.answer = on ? { commentId: reply.id, acceptedBy: person.id, acceptedAt: now } : null;
  return true;
}

/** Tells the asker that their question has an answer. */
export function notifyOfAnswer(
  transaction: Transaction,
  question: StoredComment,
  { id, subject, authorId: actorId }: StoredComment,
): void {
  const event = { target: { kind: 'comment', id }, subject, actorId } as const;
  notify(transaction, 'answer', [question.authorId], event);
}

function ownerOf(state: State, subject: Subject): Id | null {
  const owned = ownedBy(subject);
  if (owned?.kind === 'offer') return state.offers.get(owned.id)?.content.ownerId ?? null;
  return owned ? (state.posts.get(owned.id)?.authorId ?? null) : null;
}
