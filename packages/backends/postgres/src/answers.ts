import type { Answer, AnswerDraft, AnswerKey, Id } from '@stoa/contract';
import { answeredElsewhere, anonymousAnswer, checkAnswer, keyTaken } from '@stoa/domain';
import type { AnswerContent } from '@stoa/domain';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { absent } from './calls.ts';
import type { Writing } from './calls.ts';
import { toDocument } from './mapping.ts';
import type { OfferFacts } from './offer-rows.ts';
import type { Database } from './schema.ts';

/** What an anonymous answer is found by: whoever reads it cannot answer in its place. */
export function digestOfKey(key: AnswerKey): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** Writes the one answer of a person, or another in its place. */
export async function giveAnswer(
  writing: Writing,
  offer: OfferFacts,
  draft: AnswerDraft,
): Promise<void> {
  const content = checkAnswer(draft, { ...offer.content, anonymous: offer.anonymous });
  if (offer.anonymous) await giveBallot(writing, offer.id, draft.answerKey!, content);
  else await giveName(writing, offer.id, content);
}

async function giveName(
  { db, person, now }: Writing,
  id: Id,
  { ratings, choices, remarks, sentence }: AnswerContent,
): Promise<void> {
  const answer = {
    ratings: toDocument(ratings),
    choices: toDocument(choices),
    remarks: toDocument(remarks),
    sentence,
    answered_at: now,
    department: person.department,
    region: person.region,
  };
  await db
    .insertInto('answers')
    .values({ offer_id: id, person_id: person.id, ...answer })
    .onConflict((conflict) => conflict.columns(['offer_id', 'person_id']).doUpdateSet(answer))
    .execute();
}

/** Notes that the person has answered, and keeps what was answered with that of all others. */
async function giveBallot(
  { db, person }: Writing,
  id: Id,
  key: AnswerKey,
  content: AnswerContent,
): Promise<void> {
  const first = !(await hasReceipt(db, id, person.id));
  const free = (await ballotOf(db, id, key)) === null;
  if (first && !free) throw keyTaken();
  if (!first && free) throw answeredElsewhere();
  if (first) {
    await db.insertInto('answer_receipts').values({ offer_id: id, person_id: person.id }).execute();
  }
  const document = toDocument({ [digestOfKey(key)]: content });
  await db
    .insertInto('anonymous_answers')
    .values({ offer_id: id, by_key: document })
    .onConflict((conflict) =>
      conflict
        .column('offer_id')
        .doUpdateSet({ by_key: sql`anonymous_answers.by_key || excluded.by_key` }),
    )
    .execute();
}

/** Takes the one answer of a person out, and with an anonymous one that they have answered. */
export async function takeBack(
  { db, person }: Writing,
  { id, anonymous }: OfferFacts,
  key: AnswerKey | null,
): Promise<void> {
  const table = anonymous ? 'answer_receipts' : 'answers';
  const gone = await db
    .deleteFrom(table)
    .where('offer_id', '=', id)
    .where('person_id', '=', person.id)
    .returning('person_id')
    .executeTakeFirst();
  if (!gone) throw absent('answer');
  if (!anonymous) return;
  if (key === null || (await ballotOf(db, id, key)) === null) throw answeredElsewhere();
  await db
    .updateTable('anonymous_answers')
    .set({ by_key: sql`by_key - ${digestOfKey(key)}::text` })
    .where('offer_id', '=', id)
    .execute();
}

/** The answer that was given with a key, for the person who has answered. */
export async function ownBallot(
  db: Database,
  id: Id,
  personId: Id,
  key: AnswerKey,
): Promise<Answer | null> {
  if (!(await hasReceipt(db, id, personId))) return null;
  const content = await ballotOf(db, id, key);
  return content && anonymousAnswer(content);
}

async function ballotOf(db: Database, id: Id, key: AnswerKey): Promise<AnswerContent | null> {
  const row = await db
    .selectFrom('anonymous_answers')
    .select(sql<AnswerContent | null>`by_key -> ${digestOfKey(key)}`.as('content'))
    .where('offer_id', '=', id)
    .executeTakeFirst();
  return row?.content ?? null;
}

async function hasReceipt(db: Database, id: Id, personId: Id): Promise<boolean> {
  const receipt = await db
    .selectFrom('answer_receipts')
    .select('person_id')
    .where('offer_id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return receipt !== undefined;
}
