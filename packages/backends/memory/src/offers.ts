import { BackendError } from '@stoa/contract';
import type { Capabilities, Identity, Offer, OfferPort } from '@stoa/contract';
import {
  accessFor,
  checkAnswer,
  checkOffer,
  offerResults,
  offerStatus,
  offerTopic,
  requireRole,
  showsResults,
} from '@stoa/domain';
import { absent, requireCapability } from './calls.ts';
import type { Calls } from './calls.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
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

    answer: (id, input, call) =>
      calls.write(call, 'offers.answer', { id, draft: input }, (transaction, asked) => {
        const { state, person, now } = transaction;
        const offer = state.offers.get(id);
        if (!offer) throw absent('offer');
        if (offerStatus(offer.content.closesAt, now) === 'closed') {
          throw new BackendError('forbidden', 'This offer has closed.');
        }
        const { ratings, sentence } = checkAnswer(asked.draft, offer.content);
        const answer = { ratings, sentence: sentence ?? null, answeredAt: now };
        const answers = new Map(offer.answers).set(person.id, answer);
        const answered = { ...offer, answers, revision: offer.revision + 1 };
        state.offers.set(id, answered);
        transaction.announce(offerTopic(id), 'changed', id);
        return presentOffer(state, answered, identity, now);
      }),

    publish: (input, call) =>
      calls.write(call, 'offers.publish', input, (transaction, asked) => {
        const { state, now } = transaction;
        requireCapability(capabilities.publishOffers);
        requireRole(identity, 'editor');
        const { id = transaction.newId(), ...content } = checkOffer(asked);
        if (!state.people.has(content.ownerId)) throw unknownOwner();
        const known = state.offers.get(id);
        const offer: StoredOffer = {
          id,
          content,
          revision: (known?.revision ?? 0) + 1,
          answers: known?.answers ?? new Map(),
        };
        state.offers.set(id, offer);
        transaction.announce(offerTopic(id), known ? 'changed' : 'added', id);
        return presentOffer(state, offer, identity, now);
      }),
  };
}

function presentOffer(state: State, offer: StoredOffer, identity: Identity, now: string): Offer {
  const { ownerId, ...content } = offer.content;
  const status = offerStatus(content.closesAt, now);
  const mine = identity.person ? (offer.answers.get(identity.person.id) ?? null) : null;
  return {
    ...content,
    id: offer.id,
    revision: String(offer.revision),
    owner: personOf(state, ownerId),
    status,
    access: status === 'closed' ? 'read' : accessFor(identity),
    mine,
    results: showsResults({ status, mine }) ? resultsOf(offer) : null,
  };
}

function resultsOf({ content, answers }: StoredOffer): Offer['results'] {
  const counts = new Map<string, number[]>();
  for (const { id, steps } of content.questions) counts.set(id, new Array<number>(steps).fill(0));
  for (const answer of answers.values()) {
    for (const { questionId, value } of answer.ratings) {
      const steps = counts.get(questionId);
      if (steps?.[value - 1] !== undefined) steps[value - 1]! += 1;
    }
  }
  return offerResults(content.questions, answers.size, counts);
}

function unknownOwner(): BackendError {
  return new BackendError('invalid', 'The owner of an offer is a person of this company.', {
    fields: { ownerId: 'unknown' },
  });
}
