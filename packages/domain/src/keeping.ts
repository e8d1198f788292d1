const DAY = 24 * 60 * 60 * 1000;

/** A text waits in an outbox for weeks when its author is away; then its write is not repeated. */
const MUTATIONS_KEPT = 90;
/** Nobody asks who looked at what more than two years ago; acts and answers stay. */
const LOOKS_KEPT = 730;

/** Events that say no more than that somebody looked. */
export const LOOKS: readonly string[] = ['eligible', 'suppressed', 'seen', 'read', 'clicked'];

/** First outcomes of writes from before this time may be forgotten. */
export function mutationsKeptSince(now: string): string {
  return daysBefore(now, MUTATIONS_KEPT);
}

/** Looks from before this time may be forgotten. */
export function looksKeptSince(now: string): string {
  return daysBefore(now, LOOKS_KEPT);
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * DAY).toISOString();
}
