import type { Id, Identity } from '@stoa/contract';

/** Who asked, and whose offer or post it is about. */
export interface QuestionFacts {
  readonly askerId: Id;
  readonly ownerId: Id | null;
}

/** Leaders, the owner of the offer or post and the asker say which reply is the answer. */
export function mayAnswer({ person, roles }: Identity, question: QuestionFacts): boolean {
  if (!person) return false;
  return (
    roles.includes('leader') || person.id === question.ownerId || person.id === question.askerId
  );
}
