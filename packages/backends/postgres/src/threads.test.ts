import { personas } from '@stoa/conformance';
import type { SeedComment } from '@stoa/domain';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { databaseOf } from './source-database.ts';
import { createPostgresSource } from './source.ts';
import type { PostgresSource } from './source.ts';
import { startPostgres } from './testing/index.ts';
import type { RunningPostgres } from './testing/index.ts';

const BIG = 'page:/big';
const PEOPLE = Object.values(personas).flatMap(({ person }) => person ?? []);

/** Comments a second apart: roots, and under each of them two levels of replies. */
function thread(subject: string, roots: number, replies: number): SeedComment[] {
  let second = 0;
  const comments: SeedComment[] = [];
  const write = (id: string, parentId: string | null): string => {
    const at = new Date(Date.UTC(2026, 0, 1) + (second += 1) * 1_000).toISOString();
    const authorId = PEOPLE[second % PEOPLE.length]!.id;
    comments.push({ id: `${subject} ${id}`, subject, parentId, authorId, text: id, at });
    return `${subject} ${id}`;
  };
  for (let root = 0; root < roots; root += 1) {
    const rootId = write(`${root}`, null);
    let parentId = rootId;
    for (let reply = 0; reply < replies; reply += 1) {
      const id = write(`${root}.${reply}`, reply % 2 === 0 ? rootId : parentId);
      parentId = id;
    }
  }
  return comments;
}

/** So often the table of comments was read from end to end on this connection so far. */
async function wholeReadings(source: PostgresSource): Promise<number> {
  const db = databaseOf(source);
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ count: number }>`
    select seq_scan::int as count from pg_stat_user_tables where relname = 'comments'`.execute(db);
  return rows[0]!.count;
}

function statementOf(query: unknown): string {
  return typeof query === 'string' ? query : (query as { text: string }).text;
}

describe('a thread of 10,000 comments among as many others', () => {
  let server: RunningPostgres;
  let source: PostgresSource;
  before(async () => {
    server = await startPostgres();
    // One connection, because each reports what it did for itself.
    const { connectionString } = server;
    source = await createPostgresSource({ connectionString, poolSize: 1 });
    const others = [1, 2, 3, 4, 5].flatMap((page) => thread(`page:/other/${page}`, 200, 9));
    await source.seed({ people: PEOPLE, comments: [...thread(BIG, 100, 99), ...others] });
    await sql`vacuum analyze`.execute(databaseOf(source));
  });
  after(async () => {
    await source.dispose();
    await server.stop();
  });

  it('is read page by page through indexes in every order', async () => {
    const threads = source.backendFor(personas.reader).threads!;
    const before = await wholeReadings(source);
    for (const order of ['oldest', 'newest', 'helpful', 'unanswered'] as const) {
      const first = await threads.list({ subject: BIG, order });
      const second = await threads.list({ subject: BIG, order }, { cursor: first.next });
      assert.equal(first.thread.commentCount, 10_000);
      assert.equal(first.items.length + second.items.length, 40);
    }
    assert.equal((await wholeReadings(source)) - before, 0);
  });

  it('takes five statements a first page, however many replies there are', async (test) => {
    const threads = source.backendFor(personas.reader).threads!;
    const query = test.mock.method(Client.prototype, 'query');
    await threads.list({ subject: BIG }, { limit: 100 });
    const sent = query.mock.calls.map(({ arguments: [first] }) => statementOf(first));
    assert.equal(sent.filter((text) => /^\s*(with|select)/.test(text)).length, 5);
    assert.deepEqual(
      sent.filter((text) => text.includes('recursive')),
      [],
    );
  });

  it('is searched and counted through indexes, and so are open questions', async (test) => {
    const backend = source.backendFor(personas.leader);
    const threads = backend.threads!;
    const asked = { subject: BIG, parentId: null, kind: 'question' } as const;
    const body = { format: 'markdown', text: 'Where is the needle?' } as const;
    await source
      .backendFor(personas.author)
      .threads!.reply({ ...asked, body }, { mutationId: v7() });
    const { items } = await threads.list({ subject: BIG, order: 'newest' }, { limit: 1 });
    await threads.markRead(BIG, { at: '2026-01-01T02:00:00.000Z', id: items[0]!.id });
    const before = await wholeReadings(source);
    const query = test.mock.method(Client.prototype, 'query');
    const found = await threads.search({ subject: BIG, text: 'needle' });
    const open = await threads.questions({ order: 'shortest' });
    const mine = await threads.questions({ forMe: true });
    const { unread } = (await threads.list({ subject: BIG }, { limit: 1 })).thread;
    const sent = query.mock.calls.map(({ arguments: [first] }) => statementOf(first));
    assert.deepEqual([found.items.length, open.items.length, mine.items.length], [1, 1, 0]);
    assert.ok(unread!.count > 0 && unread!.count < 10_001);
    assert.equal((await wholeReadings(source)) - before, 0);
    // One for each list, and five for the page.
    assert.equal(sent.filter((text) => /^\s*(with|select)/.test(text)).length, 8);
  });

  it('would be seen reading the whole table', async () => {
    const before = await wholeReadings(source);
    await sql`select count(*) from comments where text = 'no index helps'`.execute(
      databaseOf(source),
    );
    assert.equal((await wholeReadings(source)) - before, 1);
  });

  it('shows the first replies at every level, and where they go on', async () => {
    const threads = source.backendFor(personas.reader).threads!;
    const { items, branches } = await threads.list({ subject: BIG }, { limit: 1 });
    const branch = branches[0]!;
    assert.deepEqual(
      branch.items.map(({ body }) => body?.text),
      ['0.0', '0.2', '0.4'],
    );
    assert.equal(items[0]?.replyCount, 50);
    const rest = await threads.list(
      { subject: BIG, parentId: branch.parentId },
      { cursor: branch.next, limit: 100 },
    );
    assert.equal(rest.items.length, 47);
    assert.deepEqual(rest.items[0]?.body?.text, '0.6');
    const second = branches.filter(({ parentId }) => parentId === branch.items[0]?.id);
    assert.deepEqual(
      second.map(({ items }) => items.map(({ body }) => body?.text)),
      [['0.1']],
    );
  });

  it('finds, locates and opens replies through indexes', async () => {
    const threads = source.backendFor(personas.reader).threads!;
    const before = await wholeReadings(source);
    const located = await threads.locate(`${BIG} 7.1`);
    assert.deepEqual(
      located?.path.map(({ body }) => body?.text),
      ['7', '7.0', '7.1'],
    );
    assert.equal((await threads.find([`${BIG} 3`, 'absent', `${BIG} 2`])).length, 2);
    await threads.list({ subject: BIG, parentId: `${BIG} 5` });
    assert.equal((await wholeReadings(source)) - before, 0);
  });
});
