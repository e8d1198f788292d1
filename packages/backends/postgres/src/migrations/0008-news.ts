import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // Whom nobody knows yet may be told: recipients need not be among the people.
  sql`create table news (
    id text collate "C" not null unique,
    person_id text collate "C" not null,
    kind text not null,
    target_kind text not null,
    target_id text collate "C" not null,
    subject text collate "C" not null,
    actor_id text collate "C" references people,
    decision text,
    at timestamptz(3) not null,
    read boolean not null default false,
    primary key (person_id, target_kind, target_id)
  )`,
  sql`create index news_by_time on news (person_id, at, id)`,
  sql`create index news_outdated on news (at)`,

  // A row that says "off" remembers that somebody stopped following what they write in.
  sql`create table follows (
    person_id text collate "C" not null,
    target_kind text not null,
    target_id text collate "C" not null,
    is_on boolean not null,
    primary key (person_id, target_kind, target_id)
  )`,
  sql`create index follows_by_target on follows (target_kind, target_id, person_id) where is_on`,
  // Whoever wrote before there was anything to follow follows as they would from now on.
  sql`insert into follows (person_id, target_kind, target_id, is_on)
    select distinct author_id, 'thread', subject, true from comments`,
];

export const news: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
