import { QUESTIONS_TOPIC, threadTopic } from '@stoa/domain';
import type { Transaction } from './calls.ts';
import { announceOnRoll } from './posts.ts';
import type { StoredComment } from './state.ts';

/** Tells watchers of the thread, of the roll and of open questions what a change means to them. */
export function announce(
  transaction: Transaction,
  comment: StoredComment,
  kind: 'added' | 'changed' | 'removed',
): void {
  transaction.announce(threadTopic(comment.subject), kind, comment.id);
  announceOnRoll(transaction, comment, kind);
  const root = transaction.state.comments.get(comment.rootId) ?? comment;
  if (root.kind !== 'question') return;
  transaction.announce(QUESTIONS_TOPIC, root === comment ? kind : 'changed', root.id);
}

/** Its question may have an answer now that it had not, or the other way round. */
export function announceToQuestion(
  { state, announce }: Transaction,
  { rootId, id, subject }: StoredComment,
): void {
  const root = state.comments.get(rootId);
  if (root?.kind !== 'question') return;
  announce(QUESTIONS_TOPIC, 'changed', rootId);
  if (rootId !== id) announce(threadTopic(subject), 'changed', rootId);
}
