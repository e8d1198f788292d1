import { mentionedIn, searchableWords } from '@stoa/domain';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

// `settled` is 1 for a root that nobody waits for; it is a number because cursors hold it.
const TABLES = [
  sql`alter table comments
    add column kind text not null default 'comment',
    add column answer_id text collate "C" references comments on delete set null,
    add column accepted_by text collate "C" references people,
    add column accepted_at timestamptz(3),
    add column helpful integer not null default 0,
    add column settled smallint not null default 0,
    add column length integer not null generated always as (char_length(text)) stored,
    add column words text collate "C" not null default '',
    add column mentions text[] collate "C" not null default '{}'`,
  sql`create table wordings (
    comment_id text collate "C" not null references comments on delete cascade,
    number integer not null,
    text text not null,
    lang text,
    written_at timestamptz(3) not null,
    replaced_at timestamptz(3) not null,
    primary key (comment_id, number)
  )`,
  sql`create table read_marks (
    person_id text collate "C" not null references people,
    subject text collate "C" not null,
    at timestamptz(3) not null,
    comment_id text collate "C" not null,
    primary key (person_id, subject)
  )`,
  sql`alter table mutations add column day date not null default current_date`,
];

const INDEXES = [
  sql`create index comments_helpful on comments (subject, (-helpful), created_at, id)
    where parent_id is null`,
  sql`create index comments_unsettled on comments (subject, settled, created_at, id)
    where parent_id is null`,
  sql`create index comments_written on comments (subject, created_at, id)
    where removed_at is null`,
  sql`create index comments_answers on comments (answer_id) where answer_id is not null`,
  sql`create index questions_oldest on comments (created_at, id)
    where kind = 'question' and settled = 0`,
  sql`create index questions_shortest on comments (length, created_at, id)
    where kind = 'question' and settled = 0`,
  sql`create index mutations_by_age on mutations (day)`,
  sql`create index activity_by_age on activity (at)`,
];

/** Questions and answers, orders of roots, earlier words, search, read marks. */
export const conversations: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of TABLES) await statement.execute(db);
    await describeWords(db);
    await sql`update comments set helpful = (
      select count(distinct person_id) from reactions
      where comment_id = comments.id and person_id <> comments.author_id
        and kind in ('useful', 'thanks', 'support'))`.execute(db);
    await sql`update comments set settled = case
      when removed_at is not null then 1
      else exists (select from comments as replies where replies.parent_id = comments.id)::int
      end where parent_id is null`.execute(db);
    for (const statement of INDEXES) await statement.execute(db);
  },
};

/** Words are folded here, because the database folds letters in its own way. */
async function describeWords(db: Kysely<unknown>): Promise<void> {
  for (let after = ''; ;) {
    const { rows } = await sql<{ id: string; text: string }>`
      select id, text from comments where id > ${after} order by id limit 500`.execute(db);
    if (rows.length === 0) return;
    const described = rows.map(({ id, text }) => ({
      id,
      words: searchableWords(text),
      mentions: mentionedIn(text),
    }));
    await sql`update comments set words = found.words, mentions = found.mentions
      from json_to_recordset(${JSON.stringify(described)}::json)
        as found (id text, words text, mentions text[])
      where comments.id = found.id`.execute(db);
    after = rows.at(-1)!.id;
  }
}
