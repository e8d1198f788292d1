import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  sql`alter table posts
    add column written_by text collate "C" references people,
    add column revision integer not null default 1,
    add column edited_at timestamptz(3),
    add column withdrawn_at timestamptz(3),
    add column announced boolean not null default true,
    add column goal_id text collate "C" generated always as (content -> 'goal' ->> 'id') stored,
    add column series_name text collate "C"
      generated always as (content -> 'series' ->> 'name') stored,
    add column series_part integer
      generated always as ((content -> 'series' ->> 'part')::integer) stored`,
  sql`create index posts_by_goal on posts (goal_id, published_at, id) where goal_id is not null`,
  sql`create index posts_by_series on posts (author_id, series_name, series_part)
    where series_name is not null`,
  sql`create index posts_due on posts (published_at) where not announced and withdrawn_at is null`,

  sql`create table post_versions (
    post_id text collate "C" not null references posts on delete cascade,
    at timestamptz(3) not null,
    number integer not null,
    title text,
    text text not null,
    editor_id text collate "C" not null references people,
    primary key (post_id, number)
  )`,
  sql`create table post_reads (
    person_id text collate "C" not null,
    post_id text collate "C" not null,
    primary key (person_id, post_id)
  )`,
  sql`create table post_drafts (
    person_id text collate "C" not null,
    id text collate "C" not null,
    revision integer not null,
    saved_at timestamptz(3) not null,
    draft json not null,
    primary key (person_id, id)
  )`,
  sql`create index post_drafts_by_time on post_drafts (person_id, saved_at, id)`,
  sql`create table post_delegates (
    leader_id text collate "C" not null references people,
    delegate_id text collate "C" not null references people,
    primary key (leader_id, delegate_id)
  )`,
  sql`create index post_delegates_by_delegate on post_delegates (delegate_id)`,
];

export const posts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
