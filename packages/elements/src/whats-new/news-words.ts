import { msg, str } from '@lit/localize';
import type { NewsItem } from '@stoa/contract';
import { pageLocale } from '../foundation/locale.ts';
import { plural } from '../foundation/plural.ts';
import { shortDate } from '../foundation/time.ts';
import type { NewsRow } from './news-groups.ts';

/** What happened, in a few words. */
export function newsWords({ items }: NewsRow): string {
  const [item] = items;
  const name = item.actor?.name ?? msg('a colleague');
  switch (item.kind) {
    case 'reply':
      return msg(str`Reply to you from ${name}`);
    case 'mention':
      return msg(str`${name} mentions you`);
    case 'answer':
      return msg(str`Answer to your question from ${name}`);
    case 'thread':
      return items.length === 1
        ? msg(str`New comment from ${name}`)
        : plural(
            items.length,
            msg('one {# new comment} other {# new comments}', { id: 'new-comment-count' }),
          );
    case 'post':
      return msg(str`New post from ${name}`);
    case 'outcome':
      return msg('What came of an offer you gave your opinion on');
    case 'decision':
      return decisionWords(item);
  }
}

function decisionWords({ decision }: NewsItem): string {
  switch (decision) {
    case 'hide':
      return msg('Your comment is hidden by a moderator');
    case 'refuse':
      return msg('Your comment is refused by a moderator');
    case 'remove':
      return msg('Your comment is removed by a moderator');
    case 'hold':
      return msg('Your comment waits for a moderator');
    case 'restore':
    case 'approve':
      return msg('Your comment is shown to everyone');
    default:
      return msg('A moderator decided about your comment');
  }
}

/** The day of a group: today, yesterday, or its date. */
export function dayWords(at: string, now: number): string {
  const days = daysBetween(new Date(at), new Date(now));
  if (days > 1) return shortDate(at, now);
  const words = new Intl.RelativeTimeFormat(pageLocale(), { numeric: 'auto' });
  const day = words.format(-Math.max(0, days), 'day');
  return day.charAt(0).toLocaleUpperCase(pageLocale()) + day.slice(1);
}

export function timeWords(at: string): string {
  return new Intl.DateTimeFormat(pageLocale(), { timeStyle: 'short' }).format(new Date(at));
}

function daysBetween(a: Date, b: Date): number {
  const midnight = (date: Date): number =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(b) - midnight(a)) / 86_400_000);
}

export function unreadWords(count: number): string {
  if (count === 0) return msg('Everything is read');
  return plural(count, msg('one {# unread} other {# unread}', { id: 'unread-count' }));
}
