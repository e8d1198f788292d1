import type { AnswerKey, Id, Identity, Offer, OfferPort } from '@stoa/contract';
import {
  checkOffer,
  checkOfferChange,
  checkOutcome,
  closedBefore,
  offerSubject,
  offerTopic,
  requireOfferRevision,
  requireOfferRights,
  requireOpen,
  requirePerson,
  requireRole,
  requireUnclosed,
  unknownOwner,
} from '@stoa/domain';
import { giveAnswer, ownBallot, takeBack } from './answers.ts';
import { absent } from './calls.ts';
import type { Calls, Reading } from './calls.ts';
import { instant, toDocument } from './mapping.ts';
import { notify } from './notify.ts';
import { reportOf } from './offer-reports.ts';
import { contentOf, factsOf, selectOffers, toOffer } from './offer-rows.ts';
import type { OfferFacts, OfferRow } from './offer-rows.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { knowsPerson } from './people.ts';
import type { Database } from './schema.ts';

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

    answer: (id, input, call) => {
      const { answerKey: key } = input;
      return calls.write(
        call,
        'offers.answer',
        { id, draft: input },
        async (writing, { draft }) => {
          const offer = await requireFacts(writing.db, id);
          const { content, outcome } = offer;
          requireOpen({ ...content, outcome }, identity, writing.now);
          await giveAnswer(writing, offer, draft);
          writing.announce(offerTopic(id), 'changed', id);
          return requireOffer(writing, identity, id, key);
        },
        key === undefined
          ? undefined
          : { kept: { id }, again: (reading) => requireOffer(reading, identity, id, key) },
      );
    },

    withdraw: (id, key, call) =>
      calls.write(
        call,
        'offers.withdraw',
        { id, key },
        async (writing) => {
          const offer = await requireFacts(writing.db, id);
          requireUnclosed({ ...offer.content, outcome: offer.outcome }, writing.now);
          await takeBack(writing, offer, key);
          writing.announce(offerTopic(id), 'changed', id);
          return requireOffer(writing, identity, id);
        },
        // Nobody keeps who had which key.
        { kept: { id }, again: (reading) => requireOffer(reading, identity, id) },
      ),

    mine: (id, key, call) =>
      calls.read(call, async ({ db }) => {
        const { person } = identity;
        return person ? ownBallot(db, id, person.id, key) : null;
      }),

    publish: (input, call) =>
      calls.write(call, 'offers.publish', input, async (writing, asked) => {
        const { db, now, newId, announce } = writing;
        const known = asked.id === undefined ? null : await factsOf(db, asked.id);
        if (known) requireOfferRights(identity, known.content.ownerId);
        else requireRole(identity, 'editor');
        const content = checkOffer(asked);
        if (!(await knowsPerson(db, content.ownerId))) throw unknownOwner();
        if (known) {
          if (content.ownerId !== known.content.ownerId) requireRole(identity, 'editor');
          requireOfferRevision(known.revision, asked.revision);
          checkOfferChange({ ...known, answered: await hasAnswers(db, known.id) }, content, now);
        } else if (content.closesAt <= now) throw closedBefore();
        const id = known?.id ?? asked.id ?? newId();
        const row = contentOf(content);
        await db
          .insertInto('offers')
          .values({ id, ...row, published_at: now, revision: 1 })
          .onConflict((conflict) =>
            conflict
              .column('id')
              .doUpdateSet(({ eb }) => ({ ...row, revision: eb('offers.revision', '+', 1) })),
          )
          .execute();
        announce(offerTopic(id), known ? 'changed' : 'added', id);
        return requireOffer(writing, identity, id);
      }),

    decide: (id, input, revision, call) =>
      calls.write(call, 'offers.decide', { id, draft: input, revision }, async (writing, asked) => {
        const { db, now, announce } = writing;
        const offer = await requireFacts(db, id);
        requireOfferRights(identity, offer.content.ownerId);
        requireOfferRevision(offer.revision, asked.revision);
        const outcome = checkOutcome(asked.draft);
        const postedAt = offer.outcome?.postedAt ?? now;
        await db
          .updateTable('offers')
          .set(({ eb }) => ({
            closes_at: offer.closesAt < now ? offer.closesAt : now,
            outcome: toDocument({ ...outcome, postedAt }),
            revision: eb('revision', '+', 1),
          }))
          .where('id', '=', id)
          .execute();
        announce(offerTopic(id), 'changed', id);
        await notify(writing, 'outcome', await respondentsOf(db, id), {
          target: { kind: 'offer', id },
          subject: offerSubject(id),
          actorId: writing.person.id,
        });
        return requireOffer(writing, identity, id);
      }),

    report: (id, call) =>
      calls.read(call, async ({ db, now }) => {
        requirePerson(identity);
        const offer = await factsOf(db, id);
        if (!offer) return null;
        requireOfferRights(identity, offer.content.ownerId);
        return reportOf(db, offer, now);
      }),
  };
}

/** The offer; with a key also the anonymous answer that was given with it. */
async function findOffer(
  { db, now }: Reading,
  identity: Identity,
  id: Id,
  key?: AnswerKey,
): Promise<Offer | null> {
  const row = await selectOffers(db, identity).where('offers.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const personId = identity.person?.id;
  const ballot = key && personId ? await ownBallot(db, id, personId, key) : null;
  return toOffer(row, identity, now, ballot ?? undefined);
}

async function requireOffer(
  reading: Reading,
  identity: Identity,
  id: Id,
  key?: AnswerKey,
): Promise<Offer> {
  const offer = await findOffer(reading, identity, id, key);
  if (!offer) throw absent('offer');
  return offer;
}

async function requireFacts(db: Database, id: Id): Promise<OfferFacts> {
  const offer = await factsOf(db, id);
  if (!offer) throw absent('offer');
  return offer;
}

/** Who has answered, by name or anonymously. */
async function respondentsOf(db: Database, id: Id): Promise<Id[]> {
  const rows = await db
    .selectFrom('answers')
    .select('person_id')
    .where('offer_id', '=', id)
    .unionAll(db.selectFrom('answer_receipts').select('person_id').where('offer_id', '=', id))
    .execute();
  return rows.map((row) => row.person_id);
}

async function hasAnswers(db: Database, id: Id): Promise<boolean> {
  const [answer, receipt] = await Promise.all(
    (['answers', 'answer_receipts'] as const).map((table) =>
      db.selectFrom(table).select('offer_id').where('offer_id', '=', id).executeTakeFirst(),
    ),
  );
  return answer !== undefined || receipt !== undefined;
}
