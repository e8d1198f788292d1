import { personas } from '@stoa/conformance';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { v7 } from 'uuid';
import { takeTurn } from './changes.ts';
import { introduce } from './people.ts';
import type { Database } from './schema.ts';
import { databaseOf } from './source-database.ts';
import { createPostgresSource } from './source.ts';
import type { PostgresSource } from './source.ts';
import { transact } from './store.ts';
import { startPostgres } from './testing/index.ts';
import type { RunningPostgres } from './testing/index.ts';

const people = [personas.author.person!, personas.reader.person!] as const;

function rename(db: Database, who: 0 | 1, name: string) {
  const { id } = people[who];
  return db.updateTable('people').set({ name }).where('id', '=', id).execute();
}

describe('a store in PostgreSQL', () => {
  let server: RunningPostgres;
  let source: PostgresSource;
  before(async () => {
    server = await startPostgres();
    source = await createPostgresSource({ connectionString: server.connectionString });
  });
  after(async () => {
    await source.dispose();
    await server.stop();
  });

  it('begins again when the database ended a transaction to resolve a deadlock', async () => {
    const db = databaseOf(source);
    await introduce(db, people);
    let meet = (): void => undefined;
    const meeting = new Promise<void>((resolve) => (meet = resolve));
    let attempts = 0;
    let holding = 0;
    const crossing = (first: 0 | 1, second: 0 | 1, name: string) =>
      transact(db, async (db) => {
        attempts += 1;
        await rename(db, first, name);
        holding += 1;
        if (holding === 2) meet();
        await meeting;
        await rename(db, second, name);
      });
    await Promise.all([crossing(0, 1, 'one'), crossing(1, 0, 'two')]);
    assert.equal(attempts, 3);
    const names = await db.selectFrom('people').select('name').distinct().execute();
    assert.equal(names.length, 1);
  });

  it('tries a bounded number of times', async () => {
    let attempts = 0;
    const contended = Object.assign(new Error('could not serialize access'), { code: '40001' });
    const outcome = transact(databaseOf(source), async () => {
      attempts += 1;
      throw contended;
    });
    await assert.rejects(outcome, contended);
    assert.equal(attempts, 3);
  });

  it('answers reads while writes wait for their turn', async () => {
    const { connectionString } = server;
    const small = await createPostgresSource({ connectionString, poolSize: 2 });
    const { threads } = small.backendFor(personas.author);
    const body = { format: 'markdown', text: 'words' } as const;
    const write = () =>
      threads!.reply({ subject: 'page:/x', parentId: null, body }, { mutationId: v7() });
    let [hold, release] = [() => undefined as void, () => undefined as void];
    const held = new Promise<void>((resolve) => (hold = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const other = transact(databaseOf(source), async (db) => {
      await takeTurn(db);
      hold();
      await released;
    });
    await held;
    const writes = Promise.all([write(), write(), write(), write()]);
    assert.equal((await threads!.list({ subject: 'page:/x' })).thread.commentCount, 0);
    release();
    await Promise.all([other, writes]);
    assert.equal((await threads!.list({ subject: 'page:/x' })).thread.commentCount, 4);
    await small.dispose();
  });

  it('is asked for nothing that it cannot store', async () => {
    const { people, threads, offers, posts } = source.backendFor(personas.reader);
    for (const odd of ['\u0000', 'a\uD800', `{"b"}, '`]) {
      assert.equal(await people!.get(odd), null);
      assert.equal(await offers!.get(odd), null);
      assert.equal(await posts!.get(odd), null);
      assert.equal(await threads!.locate(odd), null);
      assert.deepEqual(await threads!.find([odd, odd]), []);
      assert.deepEqual((await people!.search(odd)).items, []);
    }
  });

  it('forgets outcomes after 90 days and looks after two years, and keeps acts', async (test) => {
    let day = 0;
    const clock = () => new Date(Date.UTC(2030, 0, 1) + day * 86_400_000).toISOString();
    const { connectionString } = server;
    const aging = await createPostgresSource({ connectionString, clock });
    test.after(() => aging.dispose());
    const { threads, activity } = aging.backendFor(personas.editor);
    const db = databaseOf(aging);
    const body = { format: 'markdown', text: 'once' } as const;
    const write = (mutationId: string) =>
      threads!.reply({ subject: 'page:/kept', parentId: null, body }, { mutationId });
    const target = { kind: 'offer', id: 'bicycle' } as const;
    const event = (type: 'seen' | 'converted') => ({ id: v7(), type, target, at: clock() });
    const [first, second, third] = [v7(), v7(), v7()];
    await write(first);
    await activity!.record([event('seen'), event('converted')]);
    day = 89;
    await write(second);
    const kept = () => db.selectFrom('mutations').select('mutation_id').execute();
    assert.ok((await kept()).some(({ mutation_id }) => mutation_id === first));
    day = 92;
    await write(third);
    assert.ok(!(await kept()).some(({ mutation_id }) => mutation_id === first));
    assert.ok((await kept()).some(({ mutation_id }) => mutation_id === second));
    day = 731;
    await activity!.record([event('converted')]);
    assert.deepEqual((await activity!.summary(target)).people, { converted: 1 });
  });
});
