import { BackendError } from '@stoa/contract';
import type { Id, Identity, Offer, OfferPort } from '@stoa/contract';
import { checkAnswer, checkOffer, offerStatus, offerTopic, requireRole } from '@stoa/domain';
import { sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { absent } from './calls.ts';
import type { Calls, Reading } from './calls.ts';
import { instant, toDocument, toOffer } from './mapping.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { knowsPerson, personOf } from './people.ts';
import type { Database } from './schema.ts';

export type OfferRow = Awaited<
  ReturnType<ReturnType<typeof selectOffers>['executeTakeFirstOrThrow']>
>;

/** How many people chose one value. */
interface RatingCount {
  readonly question: Id;
  readonly value: number;
  readonly count: number;
}

/** An open offer closes later than any closed one, so this puts open offers first. */
const LATEST_CLOSING_FIRST: Order<OfferRow> = {
  name: 'offers',
  columns: ['offers.closes_at', 'offers.id'],
  key: (row) => [instant(row.closes_at), row.id],
  direction: 'desc',
};

export function offerPort(calls: Calls): OfferPort {
  const { identity } = calls;
  return {
    get: (id, call) => calls.read(call, (reading) => findOffer(reading, identity, id)),

    list: (request, call) =>
      calls.read(call, async ({ db, now }) => {
        const query = selectOffers(db, identity);
        const { items, next } = await pageOf(query, LATEST_CLOSING_FIRST, request);
        return { items: items.map((row) => toOffer(row, identity, now)), next };
      }),

    answer: (id, input, call) =>
      calls.write(call, 'offers.answer', { id, draft: input }, async (writing, asked) => {
        const { db, now, person, announce } = writing;
        const offer = await db
          .selectFrom('offers')
          .select(['content', 'closes_at'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (!offer) throw absent('offer');
        if (offerStatus(instant(offer.closes_at), now) === 'closed') {
          throw new BackendError('forbidden', 'This offer has closed.');
        }
        const { ratings, sentence = null } = checkAnswer(asked.draft, offer.content);
        const answer = { ratings: toDocument(ratings), sentence, answered_at: now };
        await db
          .insertInto('answers')
          .values({ offer_id: id, person_id: person.id, ...answer })
          .onConflict((conflict) => conflict.columns(['offer_id', 'person_id']).doUpdateSet(answer))
          .execute();
        await db
          .updateTable('offers')
          .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
          .where('id', '=', id)
          .execute();
        announce(offerTopic(id), 'changed', id);
        return requireOffer(writing, identity, id);
      }),

    publish: (input, call) =>
      calls.write(call, 'offers.publish', input, async (writing, asked) => {
        const { db, newId, announce } = writing;
        requireRole(identity, 'editor');
        const { id = newId(), ownerId, closesAt, ...content } = checkOffer(asked);
        if (!(await knowsPerson(db, ownerId))) throw unknownOwner();
        const row = { owner_id: ownerId, closes_at: closesAt, content: toDocument(content) };
        const { revision } = await db
          .insertInto('offers')
          .values({ id, ...row, revision: 1 })
          .onConflict((conflict) =>
            conflict
              .column('id')
              .doUpdateSet(({ eb }) => ({ ...row, revision: eb('offers.revision', '+', 1) })),
          )
          .returning('revision')
          .executeTakeFirstOrThrow();
        announce(offerTopic(id), revision === 1 ? 'added' : 'changed', id);
        return requireOffer(writing, identity, id);
      }),
  };
}

/** Offers with their owners, the viewer's own answer, and ratings counted. */
function selectOffers(db: Database, { person }: Identity) {
  return db
    .selectFrom('offers')
    .selectAll('offers')
    .select((eb) => [
      personOf(eb.ref('offers.owner_id')).as('owner'),
      jsonObjectFrom(
        eb
          .selectFrom('answers')
          .select(['ratings', 'sentence', 'answered_at'])
          .whereRef('answers.offer_id', '=', 'offers.id')
          .where('answers.person_id', '=', person?.id ?? ''),
      ).as('mine'),
      sql<number>`(select count(*)::int from answers where answers.offer_id = offers.id)`.as(
        'respondents',
      ),
      sql<RatingCount[]>`(
        select coalesce(json_agg(chosen), '[]')
        from (
          select rating->>'questionId' as question, (rating->>'value')::int as value,
            count(*)::int as count
          from answers, json_array_elements(answers.ratings) as rating
          where answers.offer_id = offers.id
          group by 1, 2
        ) as chosen)`.as('ratings'),
    ]);
}

async function findOffer({ db, now }: Reading, identity: Identity, id: Id): Promise<Offer | null> {
  const row = await selectOffers(db, identity).where('offers.id', '=', id).executeTakeFirst();
  return row ? toOffer(row, identity, now) : null;
}

async function requireOffer(reading: Reading, identity: Identity, id: Id): Promise<Offer> {
  const offer = await findOffer(reading, identity, id);
  if (!offer) throw absent('offer');
  return offer;
}

function unknownOwner(): BackendError {
  return new BackendError('invalid', 'The owner of an offer is a person of this company.', {
    fields: { ownerId: 'unknown' },
  });
}
