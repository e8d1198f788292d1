import type { Person } from '@stoa/contract';
import { checkOffer, checkOutcome } from '@stoa/domain';
import type { AnswerContent, SeedAnswer, SeedOffer } from '@stoa/domain';
import type { Insertable } from 'kysely';
import { randomBytes } from 'node:crypto';
import { digestOfKey } from './answers.ts';
import { toDocument } from './mapping.ts';
import { contentOf } from './offer-rows.ts';
import type { Schema } from './schema.ts';

type Row<T extends keyof Schema> = Insertable<Schema[T]>;

const TWO_WEEKS = 14 * 24 * 60 * 60 * 1000;

export function offerRow(seed: SeedOffer): Row<'offers'> {
  const { id, answers: _answers, outcome = null, publishedAt, ...draft } = seed;
  const content = checkOffer(draft);
  const { closesAt } = content;
  return {
    id,
    ...contentOf(content),
    published_at: publishedAt ?? new Date(Date.parse(closesAt) - TWO_WEEKS).toISOString(),
    outcome: outcome && toDocument({ ...checkOutcome(outcome), postedAt: outcome.at }),
    revision: 1,
  };
}

/** Answers with names, each with where its author stands. */
export function answerRows(
  { id, anonymous = false, answers = [] }: SeedOffer,
  people: readonly Person[],
): Row<'answers'>[] {
  if (anonymous) return [];
  return answers.map((answer) => {
    const { ratings, choices, remarks, sentence } = answerOf(answer);
    const author = people.find((person) => person.id === answer.personId);
    return {
      offer_id: id,
      person_id: answer.personId,
      ratings: toDocument(ratings),
      choices: toDocument(choices),
      remarks: toDocument(remarks),
      sentence,
      answered_at: answer.at,
      department: author?.department ?? null,
      region: author?.region ?? null,
    };
  });
}

/** Who has answered an anonymous offer. */
export function receiptRows(seed: SeedOffer): Row<'answer_receipts'>[] {
  const { id, anonymous = false, answers = [] } = seed;
  if (!anonymous) return [];
  const people = answers.map(({ personId }) => personId).sort();
  return people.map((person) => ({ offer_id: id, person_id: person }));
}

/** What was answered to it, under keys that nobody has. */
export function ballotRows(seed: SeedOffer): Row<'anonymous_answers'>[] {
  const { id, anonymous = false, answers = [] } = seed;
  if (!anonymous || answers.length === 0) return [];
  const byKey = answers.map((answer) => {
    return [digestOfKey(randomBytes(32).toString('base64url')), answerOf(answer)] as const;
  });
  return [{ offer_id: id, by_key: toDocument(Object.fromEntries(byKey)) }];
}

function answerOf(answer: SeedAnswer): AnswerContent {
  const { ratings, choices = [], remarks = [], sentence = null } = answer;
  return { ratings, choices, remarks, sentence };
}
