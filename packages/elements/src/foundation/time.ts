import type { Session } from '@stoa/contract';
import { pageLocale } from './locale.ts';

const offsets = new WeakMap<Session, number>();

/** The time by the backend's clock, because clocks of desks are wrong; call it when the session comes. */
export function serverNow(session: Session | undefined): number {
  if (!session) return Date.now();
  let offset = offsets.get(session);
  if (offset === undefined) {
    offset = Date.parse(session.now) - Date.now();
    offsets.set(session, offset);
  }
  return Date.now() + offset;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago in words; after a week the date. Times ahead of `now` count as now. */
export function relativeTime(timestamp: string, now: number): string {
  const age = Math.max(0, now - Date.parse(timestamp));
  const words = new Intl.RelativeTimeFormat(pageLocale(), { numeric: 'auto' });
  if (age < MINUTE) return words.format(0, 'second');
  if (age < HOUR) return words.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return words.format(-Math.floor(age / HOUR), 'hour');
  if (age < 7 * DAY) return words.format(-Math.floor(age / DAY), 'day');
  return shortDate(timestamp, now);
}

/** Day and month, with the year unless it is the current one. */
export function shortDate(timestamp: string, now: number): string {
  const date = new Date(timestamp);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(pageLocale(), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** Date and time in full, for titles. */
export function fullDate(timestamp: string): string {
  return new Intl.DateTimeFormat(pageLocale(), { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(timestamp),
  );
}
