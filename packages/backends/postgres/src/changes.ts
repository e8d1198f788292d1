import type { Change, Id, Topic } from '@stoa/contract';
import { sql } from 'kysely';
import { instant, toChange } from './mapping.ts';
import type { Database } from './schema.ts';

/** Watchers of other processes wake up when something is written. */
export const CHANNEL = 'stoa_changes';

/** "Stoa" in ASCII. */
const WRITING = 0x53746f61;

export interface Announcement {
  readonly topic: Topic;
  readonly kind: Change['kind'];
  readonly id: Id;
}

/** How far the store has come: its newest change. */
export interface Progress {
  readonly sequence: number;
  readonly at: string;
}

export interface News {
  /** Changes after those asked for are gone, or were never there. */
  readonly missed: boolean;
  readonly changes: readonly Change[];
  readonly reached: Progress;
}

/**
 * Waits until no other write is under way, and holds the turn to the end of the transaction.
 * Sequences have no gaps, and times and sequences grow in the order of commits.
 */
export async function takeTurn(db: Database): Promise<void> {
  // A statement of its own: the next one must see what was committed while this one waited.
  await sql`select pg_advisory_xact_lock(${WRITING})`.execute(db);
}

export async function progressOf(db: Database): Promise<Progress> {
  const newest = await db
    .selectFrom('changes')
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest
    ? { sequence: Number(newest.sequence), at: instant(newest.at) }
    : { sequence: 0, at: new Date(0).toISOString() };
}

/** Adds changes after the newest, drops those that are too old, and wakes up other processes. */
export async function appendChanges(
  db: Database,
  announced: readonly Announcement[],
  from: Progress,
  kept: number,
): Promise<number> {
  if (announced.length === 0) return from.sequence;
  const rows = announced.map(({ topic, kind, id }, i) => ({
    sequence: from.sequence + 1 + i,
    topic,
    kind,
    entity_id: id,
    at: from.at,
  }));
  const newest = from.sequence + rows.length;
  await db
    .with('outdated', (eb) => eb.deleteFrom('changes').where('sequence', '<=', newest - kept))
    .insertInto('changes')
    .values(rows)
    .execute();
  await sql`select pg_notify(${CHANNEL}, ${String(newest)})`.execute(db);
  return newest;
}

/** Up to `limit` changes after a sequence, on these topics or on all. */
export async function newsAfter(
  db: Database,
  after: number,
  limit: number,
  topics?: readonly Topic[],
): Promise<News> {
  const newest = await progressOf(db);
  const oldest = await db
    .selectFrom('changes')
    .select('sequence')
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  const first = oldest ? Number(oldest.sequence) : newest.sequence + 1;
  if (after + 1 < first || after > newest.sequence) {
    return { missed: true, changes: [], reached: newest };
  }
  let query = db
    .selectFrom('changes')
    .selectAll()
    .where('sequence', '>', after)
    .where('sequence', '<=', newest.sequence)
    .orderBy('sequence')
    .limit(limit);
  if (topics) query = query.where(sql<boolean>`topic = any(${[...topics]})`);
  const changes = (await query.execute()).map(toChange);
  const last = changes.at(-1);
  return { missed: false, changes, reached: changes.length === limit && last ? last : newest };
}

/** A clock that is set back, or another server's, must not put new items behind a cursor. */
export function later(time: string, last: string): string {
  return time > last ? time : last;
}
