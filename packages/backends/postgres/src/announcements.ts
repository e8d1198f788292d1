import type { Id } from '@stoa/contract';
import { QUESTIONS_TOPIC, threadTopic } from '@stoa/domain';
import type { Writing } from './calls.ts';
import { announceOnRoll } from './roll.ts';

interface Announced {
  readonly id: Id;
  readonly subject: string;
  readonly kind: 'comment' | 'question';
  /** The question above it. */
  readonly question: { readonly id: Id } | null;
}

/** Tells watchers of the thread, of the roll and of open questions what a change means to them. */
export async function announce(
  writing: Writing,
  comment: Announced,
  kind: 'added' | 'changed',
): Promise<void> {
  writing.announce(threadTopic(comment.subject), kind, comment.id);
  await announceOnRoll(writing, comment, kind);
  announceQuestion(writing, comment, kind);
}

export function announceQuestion(
  writing: Writing,
  comment: Announced,
  kind: 'added' | 'changed' | 'removed',
): void {
  if (comment.kind === 'question') writing.announce(QUESTIONS_TOPIC, kind, comment.id);
  if (comment.question) writing.announce(QUESTIONS_TOPIC, 'changed', comment.question.id);
}
