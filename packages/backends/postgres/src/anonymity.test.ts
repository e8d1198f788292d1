import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Identity, Offer } from '@stoa/contract';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Database } from './schema.ts';
import { databaseOf } from './source-database.ts';
import { createPostgresSource } from './source.ts';
import type { PostgresSource } from './source.ts';
import { newDataDirectory } from './testing/index.ts';

/** A row with everything the database knows of it, also what it does not show unless asked. */
interface Row {
  readonly table: string;
  /** In which transaction it was written. */
  readonly xmin: string;
  readonly text: string;
  /** Its place among the rows of its table. */
  readonly place: number;
}

const SALES: Identity = {
  person: {
    id: 'editor',
    name: 'Editor',
    title: null,
    department: 'Sales',
    region: 'North',
    photo: null,
    leader: false,
  },
  roles: ['employee', 'editor'],
};

/** Twelve people who answer one after the other; each writes words that only they write. */
const respondents = Array.from({ length: 12 }, (_, i) => ({
  identity: { ...SALES, person: { ...SALES.person!, id: `person-${i}`, name: `Name ${i}` } },
  words: `words of ${createHash('sha256').update(`${i}`).digest('hex').slice(0, 12)}`,
  rating: (i % 5) + 1,
  key: randomBytes(32).toString('base64url'),
}));

async function publish(source: PostgresSource, anonymous: boolean): Promise<Offer> {
  const { offers } = source.backendFor(SALES);
  const text = { en: 'A text' };
  return offers!.publish(
    {
      title: text,
      summary: text,
      pictures: [{ src: '/p', alt: text, width: 1, height: 1 }],
      questions: [{ id: 'q', kind: 'scale', text, steps: 5, lowest: text, highest: text }],
      decision: text,
      closesAt: '2099-01-01T00:00:00.000Z',
      ownerId: 'editor',
      anonymous,
    },
    { mutationId: v7() },
  );
}

/** What was taken back, and must be nowhere. */
const TAKEN_BACK = 'a thought taken back';

/** Two of them answer first of all, and take it back. */
async function haveSecondThoughts(source: PostgresSource, { id, anonymous }: Offer): Promise<void> {
  for (const i of [3, 8]) {
    const { offers } = source.backendFor(respondents[i]!.identity);
    const key = randomBytes(32).toString('base64url');
    const ratings = [{ questionId: 'q', value: 1 }];
    const draft = { ratings, sentence: TAKEN_BACK, ...(anonymous && { answerKey: key }) };
    await offers!.answer(id, draft, { mutationId: v7() });
    await offers!.withdraw(id, anonymous ? key : null, { mutationId: v7() });
  }
}

/** Everybody answers, sees the offer as elements record it, and some answer again. */
async function answerAll(source: PostgresSource, offer: Offer): Promise<void> {
  const { id, anonymous } = offer;
  await haveSecondThoughts(source, offer);
  const give = async (i: number, sentence: string) => {
    const { identity, rating, key } = respondents[i]!;
    const { offers, activity } = source.backendFor(identity);
    const ratings = [{ questionId: 'q', value: rating }];
    const draft = { ratings, sentence, ...(anonymous && { answerKey: key }) };
    await offers!.answer(id, draft, { mutationId: v7() });
    const at = new Date().toISOString();
    const target = { kind: 'offer', id } as const;
    await activity!.record([{ id: v7(), type: 'contributed', target, at }]);
  };
  for (let i = 0; i < respondents.length; i++) await give(i, 'first thoughts');
  for (const i of [7, 2, 11, 0, 5, 9, 1, 4, 10, 3, 8, 6]) await give(i, respondents[i]!.words);
}

async function rowsOf(db: Database): Promise<Row[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind in ('r', 'm', 'v', 'S') and relnamespace = 'public'::regnamespace`.execute(db);
  const found: Row[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ xmin: string; text: string }>`
      select xmin::text as xmin, row_to_json(it)::text as text
      from ${sql.table(name)} as it order by ctid`.execute(db);
    found.push(...rows.map((row, place) => ({ table: name, ...row, place })));
  }
  return found;
}

/**
 * Rows that hold the words of somebody, and what could be joined with a row that names a person:
 * the transaction, any value of some length, and the place in the table.
 */
function linksOf(rows: readonly Row[]): string[] {
  const links = new Set<string>();
  for (const { identity, words, key } of respondents) {
    const { id } = identity.person;
    const others = respondents.filter((other) => other.words !== words);
    const naming = rows.filter(({ text }) => text.includes(`"${id}"`));
    const holding = rows.filter(({ text }) => text.includes(words));
    for (const row of holding) {
      // A row that holds everybody's words says nothing about who wrote which.
      if (others.every((other) => row.text.includes(other.words))) continue;
      if (row.text.includes(`"${id}"`)) links.add(`${row.table} names the author of words`);
      for (const name of naming) {
        if (row.xmin === name.xmin) links.add(`${row.table} and ${name.table} share a transaction`);
        for (const value of valuesIn(row.text)) {
          if (!name.text.includes(value)) continue;
          if (rows.filter(({ text }) => text.includes(value)).length < respondents.length) {
            links.add(`${row.table} and ${name.table} share ${value}`);
          }
        }
      }
    }
    for (const secret of [key, ...digestsOf(words, key)]) {
      for (const row of naming) {
        if (row.text.includes(secret)) links.add(`${row.table} names a person beside a digest`);
      }
    }
    if (rows.some(({ text }) => text.includes(key))) links.add('a key is stored');
  }
  return [...links];
}

/** Values that could be a key from one row to another. */
function valuesIn(text: string): string[] {
  return text.match(/[\w-]{16,}|\d{4}-\d\d-\d\dT[\d:.]+/g) ?? [];
}

function digestsOf(words: string, key: string): string[] {
  return [words, key].flatMap((secret) =>
    (['base64url', 'hex'] as const).map((encoding) =>
      createHash('sha256').update(secret).digest(encoding),
    ),
  );
}

/** Whether the words stand in the order in which people answered, first or last. */
function tellsOrder(rows: readonly Row[], orders: readonly (readonly number[])[]): boolean {
  const all = rows.map(({ text }) => text).join('\n');
  const places = respondents.map(({ words }) => all.indexOf(words));
  return orders.some((order) => {
    const found = order.map((i) => places[i]!);
    return found.every((place, i) => i === 0 || found[i - 1]! < place);
  });
}

const FIRST = respondents.map((_, i) => i);
const LAST = [7, 2, 11, 0, 5, 9, 1, 4, 10, 3, 8, 6];

describe('the tables after everybody has answered', () => {
  let dataDir: string;
  let source: PostgresSource;
  before(async () => {
    dataDir = await newDataDirectory('anonymity');
    source = await createPostgresSource({ dataDir });
  });
  after(async () => {
    await source.dispose();
    rmSync(dataDir, { recursive: true });
  });

  it('link nobody to what they said where the offer is anonymous', async () => {
    const offer = await publish(source, true);
    await answerAll(source, offer);
    const rows = await rowsOf(databaseOf(source));
    const words = respondents.map((respondent) => respondent.words);
    assert.ok(
      words.every((word) => rows.some(({ text }) => text.includes(word))),
      'the words are there',
    );
    assert.ok(
      respondents.every(({ identity: { person } }) =>
        rows.some(({ table, text }) => table === 'answer_receipts' && text.includes(person.id)),
      ),
      'and so is who has answered',
    );
    assert.deepEqual(linksOf(rows), []);
    assert.equal(tellsOrder(rows, [FIRST, LAST]), false, 'the order of words is no order of time');
    assert.ok(!rows.some(({ text }) => text.includes('first thoughts')), 'old words are gone');
    assert.ok(!rows.some(({ text }) => text.includes(TAKEN_BACK)), 'and so is what was taken back');
  });

  it('would be caught: they do where it is not, and a row for each answer does as well', async () => {
    const db = databaseOf(source);
    const offer = await publish(source, false);
    await answerAll(source, offer);
    const named = linksOf((await rowsOf(db)).filter(({ text }) => text.includes(offer.id)));
    assert.ok(named.includes('answers names the author of words'));

    await sql`create table naive (key text primary key, words text)`.execute(db);
    await sql`create table naive_receipts (person_id text primary key)`.execute(db);
    for (const { identity, words, key } of respondents) {
      await db.transaction().execute(async (db) => {
        const digest = createHash('sha256').update(key).digest('base64url');
        await sql`insert into naive values (${digest}, ${words})`.execute(db);
        await sql`insert into naive_receipts values (${identity.person.id})`.execute(db);
      });
    }
    const naive = (await rowsOf(db)).filter(({ table }) => table.startsWith('naive'));
    assert.deepEqual(linksOf(naive), ['naive and naive_receipts share a transaction']);
    assert.equal(tellsOrder(naive, [FIRST]), true);
  });

  it('hold no trace of words in what makes writes repeatable', async () => {
    const { id } = await publish(source, true);
    const { identity, key } = respondents[0]!;
    const { offers } = source.backendFor(identity);
    const call = { mutationId: v7() };
    const answer = (value: number) =>
      offers!.answer(id, { ratings: [{ questionId: 'q', value }], answerKey: key }, call);
    await answer(1);
    const kept = await databaseOf(source)
      .selectFrom('mutations')
      .select(['digest', 'outcome'])
      .where('mutation_id', '=', call.mutationId)
      .executeTakeFirstOrThrow();
    assert.equal(kept.outcome, null);
    const operation = JSON.stringify(['offers.answer', { id }]);
    const digest = createHash('sha256').update(operation).digest('base64url');
    assert.equal(kept.digest, digest, 'it is the digest of what everybody may know');
    assert.deepEqual((await answer(5)).mine?.ratings, [{ questionId: 'q', value: 1 }]);
  });
});
