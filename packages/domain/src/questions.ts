import type { Id, Identity, Subject } from '@stoa/contract';
import type { QuestionFacts } from './may-answer.ts';

/** What makes a question wait for somebody in particular. */
export interface WaitingFacts extends QuestionFacts {
  readonly askerDepartment: string | null;
  readonly mentioned: readonly Id[];
  /** Those who wrote a reply, whatever it said. */
  readonly repliedBy: readonly Id[];
}

/** Whether this person should answer: whoever has replied has done so, or asked back. */
export function waitsFor({ person, roles }: Identity, question: WaitingFacts): boolean {
  if (!person || person.id === question.askerId) return false;
  if (question.repliedBy.includes(person.id)) return false;
  const leads =
    roles.includes('leader') &&
    person.department !== null &&
    person.department === question.askerDepartment;
  return leads || person.id === question.ownerId || question.mentioned.includes(person.id);
}

/** Whether every root about this subject is a question: `questions:/ask-the-board`. */
export function asksOnly(subject: Subject): boolean {
  return subject.startsWith('questions:');
}

/** The offer or post that a thread is about, whose owner or author answers for it. */
export function ownedBy(subject: Subject): { readonly kind: 'offer' | 'post'; id: Id } | null {
  const found = /^(offer|post):(.+)$/.exec(subject);
  return found ? { kind: found[1] as 'offer' | 'post', id: found[2]! } : null;
}

/** Whether a root waits: a question for its answer, any other for a first reply. */
export function isWaiting(root: {
  readonly kind: 'comment' | 'question';
  /** Neither removed, nor held or hidden by moderators; so is the answer. */
  readonly shown: boolean;
  readonly answered: boolean;
  readonly replied: boolean;
}): boolean {
  if (!root.shown) return false;
  return root.kind === 'question' ? !root.answered : !root.replied;
}

/** The length that questions are ordered by: characters, as PostgreSQL counts them. */
export function questionLength(text: string): number {
  return [...text].length;
}
