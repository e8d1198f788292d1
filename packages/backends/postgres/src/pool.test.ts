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
});
