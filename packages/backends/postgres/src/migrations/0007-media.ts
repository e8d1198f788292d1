import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  sql`create table media (
    id text collate "C" primary key,
    owner_id text collate "C" not null references people,
    type text not null,
    name text,
    size integer not null,
    width integer,
    height integer,
    duration double precision,
    created_at timestamptz(3) not null,
    kept boolean not null,
    content bytea not null
  )`,
  // Pictures are compressed already.
  sql`alter table media alter column content set storage external`,
  sql`create index media_forgotten on media (created_at) where not kept`,

  sql`create table attachments (
    comment_id text collate "C" not null references comments on delete cascade,
    position integer not null,
    media_id text collate "C" not null references media,
    alt text not null,
    primary key (comment_id, position)
  )`,
  sql`create index attachments_by_media on attachments (media_id)`,
];

export const media: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
