import type { Answer, Identity, Offer, OfferReport } from '@stoa/contract';
import {
  anonymousAnswer,
  countAnswers,
  isAsked,
  offerAccess,
  offerReport,
  offerResults,
  offerRights,
  offerStatus,
  showsResults,
} from '@stoa/domain';
import { personOf } from './people.ts';
import type { State, StoredOffer } from './state.ts';

/** Whether anybody has answered. */
export function hasAnswers({ answers, receipts }: StoredOffer): boolean {
  return answers.size + receipts.size > 0;
}

/** The offer as a viewer sees it; the key, where they gave one, brings an anonymous answer back. */
export function presentOffer(
  state: State,
  offer: StoredOffer,
  identity: Identity,
  now: string,
  key?: string,
): Offer {
  const { ownerId, ...content } = offer.content;
  const { closesAt, anonymous, audience, questions } = content;
  const { id, outcome, publishedAt } = offer;
  const status = offerStatus({ closesAt, outcome }, now);
  const viewerId = identity.person?.id ?? '';
  const answered = offer.receipts.has(viewerId) || offer.answers.has(viewerId);
  const counts = (): ReturnType<typeof countAnswers> =>
    countAnswers(questions, (anonymous ? offer.ballots : offer.answers).values());
  const respondents = offer.answers.size + offer.receipts.size;
  return {
    ...content,
    id,
    revision: String(offer.revision),
    publishedAt,
    owner: personOf(state, ownerId),
    status,
    ...offerAccess(audience, status, identity),
    answered,
    mine: answered ? ownAnswer(offer, viewerId, key) : null,
    results: showsResults({ status, answered })
      ? offerResults({ questions, anonymous, status }, respondents, counts())
      : null,
    outcome,
    may: offerRights(identity, ownerId),
  };
}

function ownAnswer(offer: StoredOffer, viewerId: string, key: string | undefined): Answer | null {
  const named = offer.answers.get(viewerId);
  if (named) {
    const { department: _department, region: _region, ...answer } = named;
    return answer;
  }
  const content = key === undefined ? undefined : offer.ballots.get(key);
  return content ? anonymousAnswer(content) : null;
}

export function reportOf(
  state: State,
  offer: StoredOffer,
  identity: Identity,
  now: string,
): OfferReport {
  const seen = new Set<string>();
  for (const { type, target, personId } of state.activity.values()) {
    if (type === 'seen' && target.kind === 'offer' && target.id === offer.id) seen.add(personId);
  }
  const { audience } = offer.content;
  return offerReport({
    offer: presentOffer(state, offer, identity, now),
    answers: [...offer.answers.values(), ...offer.ballots.values()],
    people: [...state.people.values()]
      .filter((person) => isAsked(audience, person))
      .map(({ id, department, region, jobRole = null }) => ({
        department,
        region,
        jobRole,
        answered: offer.answers.has(id) || offer.receipts.has(id),
        seen: seen.has(id),
      })),
    now,
  });
}
