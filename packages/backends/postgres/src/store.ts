import type { Id, ModerationPolicy } from '@stoa/contract';
import type { AdmissionRules } from './admission.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { DuePosts } from './due-posts.ts';
import { isContention } from './errors.ts';
import type { Database } from './schema.ts';
import type { WriteQueue } from './write-queue.ts';

/** What all backends of one source share. */
export interface Store {
  readonly db: Database;
  readonly feed: ChangeFeed;
  readonly writes: WriteQueue;
  readonly due: DuePosts;
  readonly clock: () => string;
  readonly ids: () => Id;
  readonly timeZone: string;
  readonly changesKept: number;
  readonly rules: AdmissionRules;
  /** Whether comments wait for approval where no rule says. */
  readonly policy: ModerationPolicy;
  readonly isOpen: () => boolean;
}

const ATTEMPTS = 3;

/** Reads everything as it is at one moment. */
export function snapshot<T>(db: Database, look: (db: Database) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(look);
}

/** Does everything or nothing; begins again when the database sorted out a conflict at its cost. */
export async function transact<T>(
  db: Database,
  change: (db: Database) => Promise<T>,
  attempt = 1,
): Promise<T> {
  try {
    return await db.transaction().setIsolationLevel('read committed').execute(change);
  } catch (error) {
    if (attempt === ATTEMPTS || !isContention(error)) throw error;
    return transact(db, change, attempt + 1);
  }
}
