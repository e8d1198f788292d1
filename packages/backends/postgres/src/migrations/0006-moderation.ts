import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  sql`alter table comments
    add column state text not null default 'shown' check (state in ('shown', 'held', 'hidden')),
    add column state_reason text,
    add column state_at timestamptz(3),
    add column pinned_at timestamptz(3)`,
  sql`drop index comments_shown`,
  sql`create index comments_shown on comments (subject, created_at)
    where removed_at is null and state = 'shown'`,
  sql`create index comments_pinned on comments (subject, pinned_at) where pinned_at is not null`,

  sql`create table reports (
    id text collate "C" primary key,
    comment_id text collate "C" not null references comments on delete cascade,
    reporter_id text collate "C" not null references people,
    reason text not null,
    words text,
    at timestamptz(3) not null,
    closed_at timestamptz(3)
  )`,
  // One open report of a person on a comment, whatever happens at the same time.
  sql`create unique index reports_open on reports (comment_id, reporter_id)
    where closed_at is null`,

  sql`create table moderation_queue (
    comment_id text collate "C" primary key references comments on delete cascade,
    subject text collate "C" not null,
    since timestamptz(3) not null,
    held boolean not null,
    reports integer not null,
    rank text collate "C" not null
  )`,
  sql`create index moderation_queue_oldest on moderation_queue (since, comment_id)`,
  sql`create index moderation_queue_reported on moderation_queue (rank, comment_id)`,

  sql`create table blocks (
    person_id text collate "C" primary key references people,
    until timestamptz(3),
    reason text not null,
    since timestamptz(3) not null
  )`,
  sql`create index blocks_newest on blocks (since, person_id)`,

  sql`create table thread_locks (
    subject text collate "C" primary key,
    since timestamptz(3) not null
  )`,

  sql`create table policies (
    pattern text collate "C" not null,
    prefix boolean not null,
    policy text not null,
    by_id text collate "C" not null references people,
    at timestamptz(3) not null,
    primary key (pattern, prefix)
  )`,

  sql`create table audit (
    id text collate "C" primary key,
    at timestamptz(3) not null,
    actor_id text collate "C" references people,
    act text not null,
    subject text collate "C",
    comment_id text collate "C",
    person_id text collate "C" references people,
    state_from text,
    state_to text,
    reports_closed integer not null,
    reason text,
    until timestamptz(3),
    policy text,
    scope json
  )`,
  sql`create index audit_newest on audit (at, id)`,
  sql`create index audit_by_person on audit (person_id, at, id)`,
  sql`create index audit_by_comment on audit (comment_id, at, id)`,
  sql`create index audit_by_subject on audit (subject, at, id)`,
  // What was done stays as it was written down, whoever asks the database for something else.
  sql`create function stoa_audit_only_grows() returns trigger language plpgsql as $$
    begin raise exception 'The audit trail only grows.'; end $$`,
  sql`create trigger audit_only_grows before update or delete on audit
    for each row execute function stoa_audit_only_grows()`,

  sql`create table writes_spent (
    person_id text collate "C" not null,
    kind text not null,
    times json not null,
    primary key (person_id, kind)
  )`,
];

export const moderation: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
