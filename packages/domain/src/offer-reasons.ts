import { BackendError } from '@stoa/contract';
import type { FieldProblem } from '@stoa/contract';

/** Why an offer without this part does not work; in the order in which they are told. */
const REASONS: readonly (readonly [field: RegExp, reason: string])[] = [
  [/^title/, 'Give the offer a title: people decide by it whether to read on.'],
  [/^summary/, 'Describe the offer in a few sentences: nobody can judge what they do not know.'],
  [/^pictures$/, 'Add a picture, eight at most: people look before they read.'],
  [/^pictures\.\d+\.alt$/, 'Say what each picture shows, for people who cannot see it.'],
  [/^pictures\.\d+\.src$/, 'A picture needs an address that begins with https:// or /.'],
  [
    /^questions$/,
    'Ask a question, five at most: a picture that is only shown does not make people share their opinions.',
  ],
  [
    /^questions\.\d+\.options/,
    'Give each question to choose from two to ten different options with words: there must be something to choose.',
  ],
  [/^questions\./, 'Complete each question, with words for both ends of its scale.'],
  [
    /^decision/,
    'Say which decision the answers will influence: people answer when it changes something.',
  ],
  [
    /^closesAt/,
    'Set a closing date in the future: people need to know until when their word counts, and when to expect an outcome.',
  ],
  [
    /^ownerId/,
    'Name an owner who answers for the offer: people stop talking where nobody answers.',
  ],
];

/** One sentence for each part at fault, which says why it is needed. */
export function offerReasons(fields: Readonly<Record<string, FieldProblem>>): string {
  const names = Object.keys(fields);
  const reasons = REASONS.filter(([field]) => names.some((name) => field.test(name)));
  return reasons.map(([, reason]) => reason).join(' ');
}

/** Refuses an offer whose last day has passed before it begins. */
export function closedBefore(): BackendError {
  const fields = { closesAt: 'out-of-range' } as const;
  return new BackendError('invalid', offerReasons(fields), { fields });
}

/** Refuses an offer for which somebody would answer whom nobody knows. */
export function unknownOwner(): BackendError {
  return new BackendError('invalid', 'The owner of an offer is a person of this company.', {
    fields: { ownerId: 'unknown' },
  });
}

/** Rejects a change that stands on other words than those that are published, if it says on which. */
export function requireOfferRevision(published: string, expected: string | undefined): void {
  if (expected === undefined || expected === published) return;
  throw new BackendError('conflict', 'This offer was changed meanwhile: look at it again.');
}
