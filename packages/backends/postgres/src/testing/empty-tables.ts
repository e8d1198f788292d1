import type { BackendSource } from '@stoa/contract';
import { sql } from 'kysely';
import { databaseOf } from '../source-database.ts';

/** Those that refer to others come first. */
const TABLES = [
  'post_versions',
  'post_reads',
  'post_drafts',
  'post_delegates',
  'posts',
  'moderation_queue',
  'reports',
  'blocks',
  'thread_locks',
  'policies',
  'writes_spent',
  'reactions',
  'attachments',
  'wordings',
  'read_marks',
  'comments',
  'answers',
  'answer_receipts',
  'anonymous_answers',
  'offers',
  'campaign_answers',
  'campaign_decisions',
  'attention',
  'campaigns',
  'activity',
  'news',
  'follows',
  'mutations',
  'media',
  'people',
] as const;

/** One statement: what takes longest of it are the ways to the database and back. */
const DELETE_ALL = sql.raw(
  `do $$ begin ${TABLES.map((table) => `delete from ${table};`).join(' ')} end $$`,
);

/** Forgets everything but the sequence of the changes, which goes on. */
export async function emptyTables(source: BackendSource): Promise<void> {
  const db = databaseOf(source);
  // Its rows cannot be deleted; to truncate it makes files, which takes long.
  const acts = await db.selectFrom('audit').select('id').limit(1).execute();
  if (acts.length > 0) await sql`truncate audit`.execute(db);
  await DELETE_ALL.execute(db);
  // What a check wrote in a year to come must not hold up the clock of the next.
  await db
    .updateTable('changes')
    .set({ at: new Date(0).toISOString() })
    .execute();
}
