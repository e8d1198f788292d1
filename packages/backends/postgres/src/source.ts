import { BackendError } from '@stoa/contract';
import type {
  BackendSource,
  Id,
  ModerationPolicy,
  ReactionKind,
  WriteLimits,
} from '@stoa/contract';
import { allowAll, DEFAULT_REACTIONS, DEFAULT_TIME_ZONE, NO_LIMITS } from '@stoa/domain';
import type { Screen, Seed } from '@stoa/domain';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { createBackend } from './backend.ts';
import { ChangeFeed } from './change-feed.ts';
import { ChangeListener } from './change-listener.ts';
import { progressOf } from './changes.ts';
import { DuePosts } from './due-posts.ts';
import { toProblem } from './errors.ts';
import { migrate } from './migrate.ts';
import { openPGlite } from './pglite.ts';
import { openPool } from './pool.ts';
import { plant } from './seed.ts';
import { rememberDatabase } from './source-database.ts';
import type { Store } from './store.ts';
import { WriteQueue } from './write-queue.ts';

/** Where the data lives: a directory for the embedded database, or a PostgreSQL server. */
export type PostgresPlace =
  { readonly dataDir: string } | { readonly connectionString: string; readonly poolSize?: number };

export type PostgresOptions = PostgresPlace & {
  /** The time as ISO 8601 in UTC with milliseconds. */
  readonly clock?: () => string;
  /** Ids of new entities, growing with time. */
  readonly ids?: () => Id;
  readonly reactions?: readonly ReactionKind[];
  /** Where the company's days begin and end; in Warsaw unless told. */
  readonly timeZone?: string;
  /** Whether comments wait for approval where no rule of moderators says; `post` unless told. */
  readonly moderation?: ModerationPolicy;
  /** Rules about words; all are allowed unless told. */
  readonly screen?: Screen;
  /** How much one person may write; as much as they like unless told. */
  readonly limits?: () => WriteLimits;
  /** So many changes are kept for watchers who come back; 100 000 unless told. */
  readonly changesKept?: number;
};

export interface PostgresSource extends BackendSource {
  /** Fills an empty store; says whether it was empty. */
  seed(seed: Seed): Promise<boolean>;
}

/** Opens the store and brings its tables up to date; rejects with one sentence if it cannot. */
export async function createPostgresSource(options: PostgresOptions): Promise<PostgresSource> {
  const {
    clock = () => new Date().toISOString(),
    ids = () => v7(),
    reactions = DEFAULT_REACTIONS,
    timeZone = DEFAULT_TIME_ZONE,
    moderation = 'post',
    screen = allowAll,
    limits = () => NO_LIMITS,
    changesKept = 100_000,
  } = options;
  const { db, close } =
    'dataDir' in options
      ? await openPGlite(options.dataDir)
      : await openPool(options.connectionString, options.poolSize);
  let closing: Promise<void> | undefined;

  try {
    await migrate(db);
    const feed = new ChangeFeed(db, (await progressOf(db)).sequence);
    const listener =
      'connectionString' in options ? new ChangeListener(options.connectionString, feed) : null;
    await listener?.open();
    const opened = {
      db,
      feed,
      writes: new WriteQueue(),
      clock,
      ids,
      timeZone,
      changesKept,
      rules: { screen, limits },
      policy: moderation,
      isOpen: () => closing === undefined,
    };
    const due = new DuePosts(opened);
    const store: Store = { ...opened, due };
    due.arm();

    const source: PostgresSource = {
      backendFor: (identity) => createBackend(store, identity, reactions),
      ready: () => answers(store),
      seed: (seed) => plant(db, seed),
      dispose: () => {
        closing ??= (async () => {
          await listener?.close();
          await due.close();
          await feed.close();
          await close();
        })();
        return closing;
      },
    };
    rememberDatabase(source, db);
    return source;
  } catch (error) {
    await close();
    throw toProblem(error);
  }
}

async function answers({ db, isOpen }: Store): Promise<void> {
  if (!isOpen()) throw new BackendError('unavailable', 'This backend was closed.');
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    throw toProblem(error);
  }
}
