import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startPostgres } from '@stoa/backend-postgres/testing';
import { Client } from 'pg';
import { runToEnd, startServer } from './testing/server-process.ts';

const DEMO = { STOA_STORE: 'memory', STOA_DEMO: '1' };

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stoa-server-'));
  await writeFile(join(folder, 'file'), 'not a folder');
});
after(() => rm(folder, { recursive: true }));

describe('stoa-server', () => {
  it('serves until SIGTERM, then ends streams and leaves with code 0', async () => {
    const server = await startServer(DEMO);
    const headers = { 'stoa-persona': 'employee' };
    const stream = await fetch(`${server.url}/v1/changes?topic=posts`, { headers });
    const { code, signal, stderr } = await server.end('SIGTERM');
    assert.deepEqual({ code, signal, stderr }, { code: 0, signal: null, stderr: '' });
    assert.match(await stream.text(), /^event: open/);
  });

  it('warns at its start that it is a demo', async () => {
    const server = await startServer(DEMO);
    await server.end('SIGINT');
    const warning = server.log.find((line) => line.includes('DEMO MODE')) ?? '{}';
    assert.equal((JSON.parse(warning) as { level: number }).level, 40);
  });

  const refusals: readonly [string, () => Record<string, string>, RegExp][] = [
    ['a wrong port', () => ({ ...DEMO, PORT: 'abc' }), /^PORT is "abc": set it to a whole number/],
    ['nobody to sign in', () => ({ STOA_STORE: 'memory' }), /^Nobody could sign in: set /],
    [
      'an address of another machine',
      () => ({ ...DEMO, HOST: '192.0.2.1' }),
      /^192\.0\.2\.1 is no address of this machine: correct HOST\.$/,
    ],
    [
      'a data directory that cannot be written',
      () => ({ STOA_DEMO: '1', STOA_DATA_DIR: join(folder, 'file', 'data') }),
      /^The data directory \S+ cannot be written \(.*\); give this user the right to, or choose another directory\.$/,
    ],
    [
      'a database that does not answer',
      () => ({ STOA_DEMO: '1', DATABASE_URL: 'postgres://stoa:hunter2@127.0.0.1:1/stoa' }),
      /^The database 127\.0\.0\.1:1\/stoa cannot be reached \(.*\); check that it runs/,
    ],
    [
      'personas that are no JSON',
      () => ({ ...DEMO, STOA_DEMO_PERSONAS: join(folder, 'file') }),
      /^STOA_DEMO_PERSONAS cannot be read .*: name a JSON file\.$/,
    ],
  ];
  for (const [name, env, sentence] of refusals) {
    it(`says what to do about ${name}, and leaves with code 1`, async () => {
      const { code, stderr } = await runToEnd(env());
      assert.match(stderr.trimEnd(), sentence);
      assert.equal(code, 1);
    });
  }

  it('says what to do about data of a newer version, and leaves with code 1', async () => {
    const { connectionString, stop } = await startPostgres();
    try {
      const env = { STOA_DEMO: '1', DATABASE_URL: connectionString };
      await (await startServer(env)).end('SIGTERM');
      const database = new Client({ connectionString });
      await database.connect();
      await database.query("insert into stoa_migrations values ('9999-from-the-future', 'now')");
      await database.end();
      const { code, stderr } = await runToEnd(env);
      assert.match(
        stderr,
        /^The data was written by a newer version of Stoa .*; start that version, /,
      );
      assert.equal(code, 1);
    } finally {
      await stop();
    }
  });

  it('says what to do about a taken port, and leaves with code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runToEnd({ ...DEMO, PORT: String(port) });
    await new Promise((done) => other.close(done));
    assert.equal(stderr, `Port ${port} is taken: stop what uses it, or set PORT to another.\n`);
    assert.equal(code, 1);
  });
});
