import type { AnswerDraft, Capabilities, Offer, OfferPort, Person } from '@stoa/contract';
import {
  anonymousAnswer,
  answeredElsewhere,
  checkAnswer,
  checkOffer,
  checkOfferChange,
  checkOutcome,
  closedBefore,
  keyTaken,
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
import type { OfferContent } from '@stoa/domain';
import { withBallot, withoutBallot } from './ballots.ts';
import { absent, requireCapability } from './calls.ts';
import type { Calls, Transaction } from './calls.ts';
import { notify } from './notify.ts';
import { hasAnswers, presentOffer, reportOf } from './offer-views.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { State, StoredOffer } from './state.ts';

/** An open offer closes later than any closed one, so this puts open offers first. */
const LATEST_CLOSING_FIRST: Order<StoredOffer> = {
  name: 'offers',
  key: (offer) => [offer.content.closesAt, offer.id],
  direction: 'descending',
};

export function offerPort(calls: Calls, capabilities: Capabilities): OfferPort {
  const { identity, clock } = calls;
  return {
    get: (id, call) =>
      calls.read(call, (state) => {
        const offer = state.offers.get(id);
        return offer ? presentOffer(state, offer, identity, clock()) : null;
      }),

    list: (request, call) =>
      calls.read(call, (state) => {
        const now = clock();
        const { items, next } = pageOf(state.offers.values(), LATEST_CLOSING_FIRST, request);
        return { items: items.map((offer) => presentOffer(state, offer, identity, now)), next };
      }),

    answer: (id, input, call) => {
      const { answerKey: key } = input;
      return calls.write(
        call,
        'offers.answer',
        { id, draft: input },
        (transaction, { draft }) => {
          const { state, person, now } = transaction;
          const offer = offerIn(state, id);
          requireOpen({ ...offer.content, outcome: offer.outcome }, identity, now);
          const answered = withAnswer(offer, person, draft, now);
          state.offers.set(id, answered);
          transaction.announce(offerTopic(id), 'changed', id);
          return presentOffer(state, answered, identity, now, key);
        },
        key === undefined
          ? undefined
          : {
              kept: { id },
              again: (state) => presentOffer(state, offerIn(state, id), identity, clock(), key),
            },
      );
    },

    withdraw: (id, key, call) =>
      calls.write(
        call,
        'offers.withdraw',
        { id, key },
        (transaction) => {
          requireCapability(capabilities.withdrawAnswers);
          const { state, person, now } = transaction;
          const offer = offerIn(state, id);
          requireUnclosed({ ...offer.content, outcome: offer.outcome }, now);
          const left = withoutAnswer(offer, person, key);
          state.offers.set(id, left);
          transaction.announce(offerTopic(id), 'changed', id);
          return presentOffer(state, left, identity, now);
        },
        // Nobody keeps who had which key.
        {
          kept: { id },
          again: (state) => presentOffer(state, offerIn(state, id), identity, clock()),
        },
      ),

    mine: (id, key, call) =>
      calls.read(call, (state) => {
        requireCapability(capabilities.anonymousFeedback);
        const offer = state.offers.get(id);
        const answered = offer?.receipts.has(identity.person?.id ?? '') ?? false;
        const content = answered ? offer?.ballots.get(key) : undefined;
        return content ? anonymousAnswer(content) : null;
      }),

    publish: (input, call) =>
      calls.write(call, 'offers.publish', input, (transaction, asked) => {
        const { state, now } = transaction;
        requireCapability(capabilities.publishOffers);
        const known = asked.id === undefined ? undefined : state.offers.get(asked.id);
        if (known) requireOfferRights(identity, known.content.ownerId);
        else requireRole(identity, 'editor');
        const content = checkOffer(asked);
        if (content.anonymous) requireCapability(capabilities.anonymousFeedback);
        if (!state.people.has(content.ownerId)) throw unknownOwner();
        if (known) {
          if (content.ownerId !== known.content.ownerId) requireRole(identity, 'editor');
          requireOfferRevision(String(known.revision), asked.revision);
          const { closesAt } = known.content;
          checkOfferChange({ ...known, closesAt, answered: hasAnswers(known) }, content, now);
        } else if (content.closesAt <= now) throw closedBefore();
        const offer: StoredOffer = known
          ? { ...known, content, revision: known.revision + 1 }
          : firstVersion(asked.id ?? transaction.newId(), content, now);
        return keep(transaction, offer, known ? 'changed' : 'added');
      }),

    decide: (id, input, revision, call) =>
      calls.write(call, 'offers.decide', { id, draft: input, revision }, (transaction, asked) => {
        const { state, now } = transaction;
        requireCapability(capabilities.publishOffers);
        const offer = offerIn(state, id);
        requireOfferRights(identity, offer.content.ownerId);
        requireOfferRevision(String(offer.revision), asked.revision);
        const outcome = checkOutcome(asked.draft);
        const postedAt = offer.outcome?.postedAt ?? now;
        const { closesAt } = offer.content;
        notify(transaction, 'outcome', [...offer.answers.keys(), ...offer.receipts], {
          target: { kind: 'offer', id },
          subject: offerSubject(id),
          actorId: transaction.person.id,
        });
        return keep(transaction, {
          ...offer,
          content: { ...offer.content, closesAt: closesAt < now ? closesAt : now },
          outcome: { ...outcome, postedAt },
          revision: offer.revision + 1,
        });
      }),

    report: (id, call) =>
      calls.read(call, (state) => {
        requireCapability(capabilities.offerReports);
        requirePerson(identity);
        const offer = state.offers.get(id);
        if (!offer) return null;
        requireOfferRights(identity, offer.content.ownerId);
        return reportOf(state, offer, identity, clock());
      }),
  };

  function keep(
    transaction: Transaction,
    offer: StoredOffer,
    kind: 'added' | 'changed' = 'changed',
  ): Offer {
    const { state, now } = transaction;
    state.offers.set(offer.id, offer);
    transaction.announce(offerTopic(offer.id), kind, offer.id);
    return presentOffer(state, offer, identity, now);
  }
}

function withAnswer(
  offer: StoredOffer,
  person: Person,
  draft: AnswerDraft,
  now: string,
): StoredOffer {
  const content = checkAnswer(draft, offer.content);
  if (!offer.content.anonymous) {
    const { id, department, region } = person;
    const answer = { ...content, answeredAt: now, department, region };
    return { ...offer, answers: new Map(offer.answers).set(id, answer) };
  }
  const key = draft.answerKey!;
  const [first, free] = [!offer.receipts.has(person.id), !offer.ballots.has(key)];
  if (first && !free) throw keyTaken();
  if (!first && free) throw answeredElsewhere();
  return withBallot(offer, person.id, key, content);
}

function withoutAnswer(offer: StoredOffer, person: Person, key: string | null): StoredOffer {
  const { anonymous } = offer.content;
  const answered = anonymous ? offer.receipts.has(person.id) : offer.answers.has(person.id);
  if (!answered) throw absent('answer');
  if (anonymous) {
    if (key === null || !offer.ballots.has(key)) throw answeredElsewhere();
    return withoutBallot(offer, person.id, key);
  }
  const answers = new Map(offer.answers);
  answers.delete(person.id);
  return { ...offer, answers };
}

function firstVersion(id: string, content: OfferContent, now: string): StoredOffer {
  return {
    id,
    content,
    publishedAt: now,
    outcome: null,
    revision: 1,
    answers: new Map(),
    receipts: new Set(),
    ballots: new Map(),
  };
}

function offerIn(state: State, id: string): StoredOffer {
  const offer = state.offers.get(id);
  if (!offer) throw absent('offer');
  return offer;
}
