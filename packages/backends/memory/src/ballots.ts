import type { Id } from '@stoa/contract';
import type { AnswerContent } from '@stoa/domain';
import type { StoredOffer } from './state.ts';

/**
 * The offer with one more anonymous answer, or another in its place. What was answered stands in
 * the order of random keys, who has answered in the order of ids: neither says who came when.
 */
export function withBallot(
  offer: StoredOffer,
  personId: Id,
  key: string,
  content: AnswerContent,
): StoredOffer {
  const ballots = new Map(offer.ballots).set(key, content);
  const receipts = new Set(offer.receipts).add(personId);
  return {
    ...offer,
    receipts: new Set([...receipts].sort()),
    ballots: new Map([...ballots].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The offer without an anonymous answer, and without that its author has answered. */
export function withoutBallot(offer: StoredOffer, personId: Id, key: string): StoredOffer {
  const ballots = new Map(offer.ballots);
  const receipts = new Set(offer.receipts);
  ballots.delete(key);
  receipts.delete(personId);
  return { ...offer, receipts, ballots };
}

/** A key that nobody knows. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
