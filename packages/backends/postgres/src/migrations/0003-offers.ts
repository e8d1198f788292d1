import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/*
 * Anonymous answers have no row of their own: all those to one offer are one document, which is
 * written anew with each answer. A row each would keep, in its place and in the number of the
 * transaction that wrote it, who answered when. `jsonb` orders by key, and keys are random.
 */
const STATEMENTS = [
  sql`alter table offers
    add column anonymous boolean not null default false,
    add column published_at timestamptz(3),
    add column outcome json`,
  sql`update offers set published_at = closes_at - interval '14 days'`,
  sql`alter table offers alter column published_at set not null`,
  sql`alter table answers
    add column choices json not null default '[]',
    add column remarks json not null default '[]',
    add column department text,
    add column region text`,
  sql`create table answer_receipts (
    offer_id text collate "C" not null references offers,
    person_id text collate "C" not null,
    primary key (offer_id, person_id)
  )`,
  sql`create table anonymous_answers (
    offer_id text collate "C" primary key references offers,
    by_key jsonb not null
  )`,
];

export const offers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
