import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  sql`alter table audit
    add column undoes text collate "C",
    add column before json`,
  sql`create unique index audit_undone on audit (undoes) where undoes is not null`,
  sql`alter table reports add column closed_by text collate "C"`,
  sql`create index comments_hidden on comments ((coalesce(state_at, created_at)), id)
    where state = 'hidden' and removed_at is null`,
  sql`create index comments_hidden_in on comments (subject, (coalesce(state_at, created_at)), id)
    where state = 'hidden' and removed_at is null`,
  sql`create index moderation_queue_in on moderation_queue (subject, since, comment_id)`,
];

export const undo: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
