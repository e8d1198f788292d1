import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { isBackendError } from '@stoa/contract';
import type { Backend, Id } from '@stoa/contract';
import { clientsOf } from './clients.ts';
import { TEST_ENV } from './environment.ts';
import { startServer } from './server-process.ts';
import type { Ending } from './server-process.ts';

const WRITERS = 4;
const SUBJECT = 'page:/crash';
const FOUND_AT_ONCE = 100;

/**
 * Starts the server, kills it in the middle of writes and starts it again, round by round;
 * fails when an acknowledged comment is missing, and returns how many there were.
 */
export async function survivesCrashes(
  store: Readonly<Record<string, string>>,
  rounds: number,
): Promise<number> {
  const acknowledged: Id[] = [];
  for (let round = 1; round <= rounds; round++) {
    const server = await startServer({ ...TEST_ENV, LOG_LEVEL: 'info', ...store });
    const clients = clientsOf(server.url);
    let ending: Promise<Ending> | undefined;
    try {
      const author = await clients.backendFor('author');
      await expectAll(author, acknowledged);
      const enough = acknowledged.length + 20 + 7 * round;
      const writers = new Array(WRITERS).fill(0).map(() =>
        write(author, (id) => {
          acknowledged.push(id);
          if (acknowledged.length >= enough) ending ??= server.end('SIGKILL');
        }),
      );
      await Promise.all(writers);
    } finally {
      // A server that a failed round leaves behind would keep the run from ending.
      ending ??= server.end('SIGKILL');
      await ending;
      await clients.dispose();
    }
  }
  const server = await startServer({ ...TEST_ENV, LOG_LEVEL: 'info', ...store });
  const clients = clientsOf(server.url);
  await expectAll(await clients.backendFor('author'), acknowledged);
  await clients.dispose();
  assert.equal((await server.end('SIGTERM')).code, 0);
  return acknowledged.length;
}

/** Writes one comment after the other until the server is gone. */
async function write(author: Backend, acknowledge: (id: Id) => void): Promise<void> {
  for (;;) {
    const draft = {
      subject: SUBJECT,
      parentId: null,
      body: { format: 'markdown', text: 'Still here' },
    } as const;
    try {
      const comment = await author.threads!.reply(draft, { mutationId: randomUUID() });
      acknowledge(comment.id);
    } catch (error) {
      if (isBackendError(error) && error.code === 'unavailable') return;
      throw error;
    }
  }
}

async function expectAll(reader: Backend, ids: readonly Id[]): Promise<void> {
  for (let at = 0; at < ids.length; at += FOUND_AT_ONCE) {
    const asked = ids.slice(at, at + FOUND_AT_ONCE);
    const found = await reader.threads!.find(asked);
    assert.deepEqual(
      found.map(({ id }) => id),
      asked,
    );
  }
}
