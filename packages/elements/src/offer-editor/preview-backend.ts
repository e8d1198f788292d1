import { BackendError, CONTRACT_VERSION } from '@stoa/contract';
import type { Backend, Offer, OfferDraft, Person, Session } from '@stoa/contract';
import { EVERYONE, offerStatus } from '@stoa/domain';

/** A backend that knows one offer, as it would look to somebody who is asked, and keeps nothing. */
export function previewBackend(draft: OfferDraft, owner: Person, session: Session): Backend {
  const { now } = session;
  const closesAt = draft.closesAt || now;
  const { id: _id, revision: _revision, ownerId: _ownerId, ...shown } = draft;
  const offer: Offer = {
    ...shown,
    id: 'preview',
    revision: 'preview',
    pictures: draft.pictures.filter(({ src }) => src),
    closesAt,
    anonymous: draft.anonymous ?? false,
    audience: draft.audience ?? EVERYONE,
    goal: draft.goal ?? null,
    publishedAt: now,
    owner,
    status: closesAt > now ? offerStatus({ closesAt, outcome: null }, now) : 'open',
    access: 'write',
    barrier: null,
    answered: false,
    mine: null,
    results: null,
    outcome: null,
    may: { edit: false, decide: false, report: false },
  };
  const quiet: Session = {
    ...session,
    ports: ['viewer', 'offers'],
    capabilities: { ...session.capabilities, live: false, withdrawAnswers: false },
    sequence: null,
  };
  const refuse = async (): Promise<never> => {
    throw new BackendError('unsupported', 'This is a preview.');
  };
  return {
    contractVersion: CONTRACT_VERSION,
    viewer: { session: async () => quiet },
    offers: {
      get: async () => offer,
      list: async () => ({ items: [offer], next: null }),
      answer: refuse,
      withdraw: refuse,
      mine: async () => null,
      publish: refuse,
      decide: refuse,
      report: async () => null,
    },
    dispose: async () => undefined,
  };
}
