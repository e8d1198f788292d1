import type { NewsItem } from '@stoa/contract';

/** One line of the list: one item, or what was written in one followed thread on one day. */
export interface NewsRow {
  readonly key: string;
  /** Newest first. */
  readonly items: readonly [NewsItem, ...NewsItem[]];
  readonly unread: boolean;
}

export interface NewsDay {
  /** The instant of its newest item. */
  readonly at: string;
  readonly rows: readonly NewsRow[];
}

/** Items by day, comments in one followed thread together, so that a lively thread is one line. */
export function groupNews(items: readonly NewsItem[]): NewsDay[] {
  const days: { at: string; rows: NewsRow[] }[] = [];
  for (const item of items) {
    let day = days[days.length - 1];
    if (!day || dayOf(day.at) !== dayOf(item.at)) days.push((day = { at: item.at, rows: [] }));
    const place = day.rows.findIndex((row) => belongs(item, row));
    const row = day.rows[place];
    if (row) day.rows[place] = { ...row, items: [...row.items, item], unread: isUnread(row, item) };
    else day.rows.push({ key: item.id, items: [item], unread: !item.read });
  }
  return days;
}

function belongs(item: NewsItem, { items: [first] }: NewsRow): boolean {
  return item.kind === 'thread' && first.kind === 'thread' && first.subject === item.subject;
}

function isUnread(row: NewsRow, item: NewsItem): boolean {
  return row.unread || !item.read;
}

/** The day on the reader's calendar. */
function dayOf(timestamp: string): string {
  return new Date(timestamp).toDateString();
}
