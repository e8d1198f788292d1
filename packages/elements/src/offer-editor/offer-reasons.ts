import { msg } from '@lit/localize';
import { isBackendError } from '@stoa/contract';
import type { FieldProblem, OfferDraft } from '@stoa/contract';
import { checkOffer } from '@stoa/domain';

/** A part of the sheet that is at fault, and why it is needed. */
export interface Reason {
  /** The part, and the `name` of its field. */
  readonly part: string;
  readonly words: string;
}

type Fields = Readonly<Record<string, FieldProblem>>;

/** What keeps an offer from being published, with the same rules as every backend. */
export function reasonsFor(draft: OfferDraft, now: number, isNew: boolean): Reason[] {
  const fields: Record<string, FieldProblem> = {};
  try {
    checkOffer(draft);
  } catch (error) {
    if (!isBackendError(error)) throw error;
    Object.assign(fields, error.detail.fields);
  }
  if (isNew && draft.closesAt && Date.parse(draft.closesAt) <= now) {
    fields['closesAt'] ??= 'out-of-range';
  }
  return reasonsOf(fields);
}

/** The same from what a backend has refused. */
export function reasonsOf(fields: Fields): Reason[] {
  return Object.entries(fields).map(([part, problem]) => ({
    part,
    words: problem === 'fixed' ? fixedWords(part) : wordsFor(part),
  }));
}

function fixedWords(part: string): string {
  switch (part) {
    case 'anonymous':
      return msg(
        'People have answered. What they were promised about their names stays as it was.',
      );
    case 'questions':
      return msg(
        'People have answered these questions. Their wording can be corrected, what they ask for cannot change.',
      );
    default:
      return msg('This offer has closed, and people have answered. It cannot be opened again.');
  }
}

function wordsFor(part: string): string {
  if (part === 'title') return msg('Without a title people do not know whether to read on.');
  if (part === 'summary')
    return msg('Nobody can judge what they do not know: a few sentences are enough.');
  if (part === 'pictures')
    return msg('People look before they read: add a picture of what it is about.');
  if (part.endsWith('.alt')) return msg('Some people cannot see the picture: say what it shows.');
  if (part.startsWith('pictures'))
    return msg('The address of a picture begins with https:// or /.');
  if (part === 'questions') {
    return msg(
      'A picture that is only shown does not make people share their opinions: ask a question.',
    );
  }
  if (part.includes('.options')) {
    return msg('There must be something to choose: two answers or more, each with words.');
  }
  if (part.startsWith('questions'))
    return msg('Words are missing here: in the question or at the ends of its scale.');
  if (part === 'decision') {
    return msg(
      'People answer when it changes something: say which decision their answers will influence.',
    );
  }
  if (part === 'closesAt') {
    return msg(
      'People need to know until when their word counts, and when to expect an outcome: choose a day to come.',
    );
  }
  if (part === 'ownerId') {
    return msg('People stop talking where nobody answers: name a person of this company who does.');
  }
  return msg('Something is not right here.');
}
