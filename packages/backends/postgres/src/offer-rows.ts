import type { Answer, Id, Identity, Offer } from '@stoa/contract';
import {
  countsOf,
  EVERYONE,
  offerAccess,
  offerResults,
  offerRights,
  offerStatus,
  showsResults,
} from '@stoa/domain';
import type { OfferContent } from '@stoa/domain';
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { instant, toDocument } from './mapping.ts';
import { personOf } from './people.ts';
import type { Database, OffersTable } from './schema.ts';

export type OfferRow = Awaited<
  ReturnType<ReturnType<typeof selectOffers>['executeTakeFirstOrThrow']>
>;

/** How many people chose one value, a step or the id of an option. */
interface ChosenCount {
  readonly question: Id;
  readonly value: string;
  readonly count: number;
}

/** The columns in which the content of an offer stands. */
export function contentOf(content: OfferContent) {
  const { ownerId, closesAt, anonymous, ...rest } = content;
  return { owner_id: ownerId, closes_at: closesAt, anonymous, content: toDocument(rest) };
}

/** What writes need to know of an offer. */
export interface OfferFacts {
  readonly id: Id;
  readonly content: OfferContent;
  readonly closesAt: string;
  readonly anonymous: boolean;
  readonly outcome: Offer['outcome'];
  readonly revision: string;
  readonly publishedAt: string;
}

export async function factsOf(db: Database, id: Id): Promise<OfferFacts | null> {
  const row = await db.selectFrom('offers').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toFacts(row) : null;
}

function toFacts(row: Selectable<OffersTable>): OfferFacts {
  const { id, anonymous, outcome } = row;
  const closesAt = instant(row.closes_at);
  return {
    id,
    content: {
      audience: EVERYONE,
      goal: null,
      ...row.content,
      ownerId: row.owner_id,
      closesAt,
      anonymous,
    },
    closesAt,
    anonymous,
    outcome,
    revision: String(row.revision),
    publishedAt: instant(row.published_at),
  };
}

/** Offers with their owners, the viewer's own answer, and choices counted. */
export function selectOffers(db: Database, { person }: Identity) {
  const viewerId = person?.id ?? '';
  return db
    .selectFrom('offers')
    .selectAll('offers')
    .select((eb) => [
      personOf(eb.ref('offers.owner_id')).as('owner'),
      jsonObjectFrom(
        eb
          .selectFrom('answers')
          .select(['ratings', 'choices', 'remarks', 'sentence', 'answered_at'])
          .whereRef('answers.offer_id', '=', 'offers.id')
          .where('answers.person_id', '=', viewerId),
      ).as('mine'),
      eb
        .exists(
          eb
            .selectFrom('answer_receipts')
            .select('person_id')
            .whereRef('answer_receipts.offer_id', '=', 'offers.id')
            .where('answer_receipts.person_id', '=', viewerId),
        )
        .as('receipt'),
      sql<number>`(
        (select count(*) from answers where answers.offer_id = offers.id)
        + (select count(*) from answer_receipts where answer_receipts.offer_id = offers.id)
      )::int`.as('respondents'),
      sql<ChosenCount[]>`(
        select coalesce(json_agg(counted), '[]')
        from (
          select question, value, count(*)::int as count
          from (
            select ratings, choices from answers where answers.offer_id = offers.id
            union all
            select (answer.value -> 'ratings')::json, (answer.value -> 'choices')::json
            from anonymous_answers, jsonb_each(by_key) as answer
            where anonymous_answers.offer_id = offers.id
          ) as given, lateral (
            select rating ->> 'questionId' as question, rating ->> 'value' as value
            from json_array_elements(given.ratings) as rating
            union all
            select choice ->> 'questionId', option
            from json_array_elements(given.choices) as choice,
              json_array_elements_text(choice -> 'optionIds') as option
          ) as chosen
          group by question, value
        ) as counted)`.as('chosen'),
    ]);
}

export function toOffer(row: OfferRow, identity: Identity, now: string, ballot?: Answer): Offer {
  const { id, revision, publishedAt, content, closesAt, outcome } = toFacts(row);
  const { ownerId, ...shown } = content;
  const status = offerStatus({ closesAt, outcome }, now);
  const named = row.mine && namedAnswer(row.mine);
  const answered = named !== null || Boolean(row.receipt);
  return {
    ...shown,
    id,
    revision,
    publishedAt,
    owner: row.owner,
    status,
    ...offerAccess(content.audience, status, identity),
    answered,
    mine: named ?? ballot ?? null,
    results: showsResults({ status, answered }) ? toResults(row, { ...shown, status }) : null,
    outcome,
    may: offerRights(identity, ownerId),
  };
}

function namedAnswer({ answered_at, ...answer }: NonNullable<OfferRow['mine']>): Answer {
  return { ...answer, answeredAt: instant(new Date(answered_at)) };
}

function toResults(
  { respondents, chosen }: OfferRow,
  offer: Pick<Offer, 'questions' | 'anonymous' | 'status'>,
): Offer['results'] {
  const counts = countsOf(offer.questions, (questionId, value) => {
    const found = chosen.find((one) => one.question === questionId && one.value === value);
    return found?.count ?? 0;
  });
  return offerResults(offer, respondents, counts);
}
