import { isBackendError } from '@stoa/contract';
import { personas } from '@stoa/conformance';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPostgresSource } from './source.ts';
import { startPostgres } from './testing/index.ts';

function unavailable(message: RegExp) {
  return (error: unknown): boolean => {
    assert.ok(isBackendError(error));
    assert.equal(error.code, 'unavailable');
    assert.match(error.message, message);
    return true;
  };
}

describe('a PostgreSQL server', () => {
  it('that stops makes calls unavailable, and is refused with what to do at the next start', async () => {
    const server = await startPostgres();
    const { connectionString } = server;
    const source = await createPostgresSource({ connectionString });
    const backend = source.backendFor(personas.reader);
    await source.ready();
    await server.stop();
    await assert.rejects(source.ready(), unavailable(/does not answer/));
    await assert.rejects(backend.viewer.session(), unavailable(/does not answer/));
    await source.dispose();
    await assert.rejects(backend.viewer.session(), unavailable(/was closed/));
    const address = new URL(connectionString);
    address.password = 'secret';
    await assert.rejects(
      createPostgresSource({ connectionString: address.href }),
      (error: Error) =>
        unavailable(/cannot be reached/)(error) && !error.message.includes('secret'),
    );
  });

  it('is given no text that it cannot store', async () => {
    const server = await startPostgres();
    const source = await createPostgresSource({ connectionString: server.connectionString });
    const { people, threads, offers, posts } = source.backendFor(personas.reader);
    for (const odd of ['\u0000', 'a\uD800', `{"b"}, '`]) {
      assert.equal(await people!.get(odd), null);
      assert.equal(await offers!.get(odd), null);
      assert.equal(await posts!.get(odd), null);
      assert.equal(await threads!.locate(odd), null);
      assert.deepEqual(await threads!.find([odd, odd]), []);
      assert.deepEqual((await people!.search(odd)).items, []);
    }
    await source.dispose();
    await server.stop();
  });
});
