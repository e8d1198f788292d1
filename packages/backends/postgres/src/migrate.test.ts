import { personas } from '@stoa/conformance';
import { isBackendError } from '@stoa/contract';
import type { Identity } from '@stoa/contract';
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import { openPool } from './pool.ts';
import { databaseOf } from './source-database.ts';
import { createPostgresSource } from './source.ts';
import type { PostgresPlace, PostgresSource } from './source.ts';
import { newDataDirectory, startPostgres } from './testing/index.ts';
import type { RunningPostgres } from './testing/index.ts';

const opened: { dispose(): Promise<void> }[] = [];

/** A source that goes with its test: one that stays open keeps the whole run from ending. */
async function open(place: PostgresPlace): Promise<PostgresSource> {
  const source = await createPostgresSource(place);
  opened.push(source);
  return source;
}

/** Adds a migration that this version does not know. */
async function writeWithNewerVersion(place: PostgresPlace): Promise<void> {
  const source = await open(place);
  await sql`insert into stoa_migrations (name, timestamp) values ('9999-later', 'later')`.execute(
    databaseOf(source),
  );
  await source.dispose();
}

async function expectRefused(place: PostgresPlace): Promise<void> {
  await assert.rejects(createPostgresSource(place), (error) => {
    assert.ok(isBackendError(error));
    assert.equal(error.code, 'unavailable');
    assert.match(error.message, /^The data was written by a newer version of Stoa/);
    return true;
  });
}

describe('migrations', () => {
  let server: RunningPostgres;
  before(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const source of opened.splice(0)) await source.dispose();
  });
  after(() => server.stop());

  it('run once when several processes start at the same time', async () => {
    const connectionString = await server.newDatabase();
    const starts = [1, 2, 3, 4].map(() => open({ connectionString, poolSize: 2 }));
    const sources = await Promise.all(starts);
    const { rows } = await sql<{ name: string }>`select name from stoa_migrations`.execute(
      databaseOf(sources[0]!),
    );
    assert.deepEqual(rows.map(({ name }) => name).sort(), Object.keys(migrations));
  });

  it('keep campaigns of before, and what was answered to them', async () => {
    const connectionString = await server.newDatabase();
    const { db, close } = await openPool(connectionString, 1);
    opened.push({ dispose: close });
    const first = { '0001-first-tables': migrations['0001-first-tables']! };
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => first },
      migrationTableName: 'stoa_migrations',
      migrationLockTableName: 'stoa_migrations_lock',
    });
    assert.equal((await migrator.migrateToLatest()).error, undefined);
    await sql`insert into campaigns values ('hours', '{"en":"Your hours count."}',
      '{"label":{"en":"See"},"href":"/hours"}', '2020-01-01', '2999-01-01', 7, '[]', 2, 3)`.execute(
      db,
    );
    await sql`insert into campaign_responses
      values ('hours', ${personas.author.person!.id}, 'dismissed', 2, null)`.execute(db);
    await close();
    const source = await open({ connectionString, poolSize: 2 });
    const shownTo = async (identity: Identity) =>
      (await source.backendFor(identity).campaigns!.current({ visit: 'one' }))?.message;
    assert.deepEqual(await shownTo(personas.reader), { en: 'Your hours count.' });
    assert.equal(await shownTo(personas.author), undefined);
  });

  it('refuse a database that a newer version wrote', async () => {
    const connectionString = await server.newDatabase();
    await writeWithNewerVersion({ connectionString });
    await expectRefused({ connectionString });
  });

  it('refuse a data directory that a newer version wrote, and leave it to others', async () => {
    const dataDir = await newDataDirectory('newer');
    await writeWithNewerVersion({ dataDir });
    await expectRefused({ dataDir });
    await expectRefused({ dataDir });
    rmSync(dataDir, { recursive: true });
  });
});
