import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

// Ids compare by bytes, as cursors do; documents are `json` because it keeps them as written.
const STATEMENTS = [
  sql`create table people (
    id text collate "C" primary key,
    name text not null,
    title text,
    department text,
    region text,
    photo text,
    leader boolean not null,
    name_key text collate "C" not null,
    described text not null
  )`,
  sql`create index people_by_name on people (name_key, id)`,

  sql`create table comments (
    id text collate "C" primary key,
    subject text collate "C" not null,
    parent_id text collate "C" references comments,
    path text[] collate "C" not null,
    root_id text collate "C" generated always as (path[1]) stored,
    depth integer generated always as (cardinality(path) - 1) stored,
    author_id text collate "C" not null references people,
    text text not null,
    lang text,
    created_at timestamptz(3) not null,
    edited_at timestamptz(3),
    removed_at timestamptz(3),
    revision integer not null
  )`,
  sql`create index comments_roots on comments (subject, created_at, id) where parent_id is null`,
  sql`create index comments_replies on comments (parent_id, created_at, id)`,
  sql`create index comments_branches on comments (root_id, depth, parent_id, created_at, id)`,
  sql`create index comments_shown on comments (subject, created_at) where removed_at is null`,

  sql`create table reactions (
    comment_id text collate "C" not null references comments on delete cascade,
    kind text collate "C" not null,
    person_id text collate "C" not null,
    primary key (comment_id, kind, person_id)
  )`,

  sql`create table offers (
    id text collate "C" primary key,
    owner_id text collate "C" not null references people,
    closes_at timestamptz(3) not null,
    content json not null,
    revision integer not null
  )`,
  sql`create index offers_by_closing on offers (closes_at, id)`,
  sql`create table answers (
    offer_id text collate "C" not null references offers,
    person_id text collate "C" not null,
    ratings json not null,
    sentence text,
    answered_at timestamptz(3) not null,
    primary key (offer_id, person_id)
  )`,

  sql`create table posts (
    id text collate "C" primary key,
    form text not null,
    author_id text collate "C" not null references people,
    published_at timestamptz(3) not null,
    subject text collate "C" not null,
    comment_id text collate "C" unique references comments,
    content json,
    check ((form = 'joined') = (comment_id is not null)),
    check ((form = 'joined') = (content is null))
  )`,
  sql`create index posts_roll on posts (published_at, id)`,
  sql`create index posts_by_author on posts (author_id, published_at, id)`,
  sql`create index posts_by_thread on posts (subject) where comment_id is null`,

  sql`create table campaigns (
    id text collate "C" primary key,
    message json not null,
    action json not null,
    starts_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    priority integer not null,
    departments json not null,
    text_version integer not null,
    revision integer not null
  )`,
  sql`create table campaign_responses (
    campaign_id text collate "C" not null references campaigns,
    person_id text collate "C" not null,
    answer text not null,
    text_version integer not null,
    until timestamptz(3)
  )`,
  sql`create index campaign_responses_by_person on campaign_responses (person_id, campaign_id)`,

  sql`create table activity (
    person_id text collate "C" not null,
    id text collate "C" not null,
    type text not null,
    target_kind text not null,
    target_id text collate "C" not null,
    at timestamptz(3) not null,
    primary key (person_id, id)
  )`,
  sql`create index activity_by_target on activity (target_kind, target_id, type, person_id)`,

  sql`create table mutations (
    viewer_id text collate "C" not null,
    mutation_id uuid not null,
    digest text not null,
    outcome json not null,
    primary key (viewer_id, mutation_id)
  )`,

  sql`create table changes (
    sequence bigint primary key,
    topic text collate "C" not null,
    kind text not null,
    entity_id text collate "C" not null,
    at timestamptz(3) not null
  )`,
];

export const firstTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
