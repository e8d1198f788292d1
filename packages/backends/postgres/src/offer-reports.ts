import type { OfferReport, Person } from '@stoa/contract';
import { isAsked, offerReport, offerStatus } from '@stoa/domain';
import type { AnswerContent, ReportedAnswer } from '@stoa/domain';
import { sql } from 'kysely';
import { PERSON } from './people.ts';
import type { OfferFacts } from './offer-rows.ts';
import type { Database } from './schema.ts';

/** Somebody, and whether they have answered and seen an offer. */
interface PersonFacts extends Person {
  readonly answered: boolean;
  readonly seen: boolean;
}

/** What those who answer for an offer may know, from three reads. */
export async function reportOf(db: Database, offer: OfferFacts, now: string): Promise<OfferReport> {
  const { id, content, anonymous, publishedAt } = offer;
  const people = (await peopleAround(db, id)).filter((person) => isAsked(content.audience, person));
  return offerReport({
    offer: {
      id,
      status: offerStatus(offer, now),
      anonymous,
      questions: content.questions,
      publishedAt,
    },
    answers: anonymous ? await ballots(db, id) : await answers(db, id),
    people: people.map(({ department, region, jobRole = null, answered, seen }) => ({
      department,
      region,
      jobRole,
      answered,
      seen,
    })),
    now,
  });
}

function peopleAround(db: Database, offerId: string): Promise<PersonFacts[]> {
  return db
    .selectFrom('people')
    .select(PERSON)
    .select([
      sql<boolean>`
        exists (select from answers where offer_id = ${offerId} and person_id = people.id)
        or exists (select from answer_receipts where offer_id = ${offerId} and person_id = people.id)
      `.as('answered'),
      sql<boolean>`exists (
        select from activity
        where target_kind = 'offer' and target_id = ${offerId} and type = 'seen'
          and person_id = people.id
      )`.as('seen'),
    ])
    .execute();
}

function answers(db: Database, offerId: string): Promise<ReportedAnswer[]> {
  return db
    .selectFrom('answers')
    .select(['ratings', 'choices', 'remarks', 'sentence', 'department', 'region'])
    .where('offer_id', '=', offerId)
    .execute();
}

async function ballots(db: Database, offerId: string): Promise<AnswerContent[]> {
  const row = await db
    .selectFrom('anonymous_answers')
    .select('by_key')
    .where('offer_id', '=', offerId)
    .executeTakeFirst();
  return Object.values(row?.by_key ?? {});
}
