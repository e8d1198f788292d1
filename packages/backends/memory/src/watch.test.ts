import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Change, Comment } from '@stoa/contract';
import { v7 } from 'uuid';
import { createMemoryBackend, createMemorySource } from './source.ts';
import { asAnna } from './testing/people.ts';

const SUBJECT = 'page:/hr/benefits';
const TOPIC = `thread:${SUBJECT}`;

function write(backend: ReturnType<typeof createMemoryBackend>, text = 'words') {
  const body = { format: 'markdown', text } as const;
  return backend.threads!.reply({ subject: SUBJECT, parentId: null, body }, { mutationId: v7() });
}

/** The first so many changes after a sequence. */
function changesAfter(
  backend: ReturnType<typeof createMemoryBackend>,
  after: number,
  count: number,
): Promise<Change[]> {
  return new Promise((resolve) => {
    const changes: Change[] = [];
    const stop = backend.watch!({
      topics: [TOPIC, 'posts'],
      after,
      onChange: (change) => {
        if (changes.push(change) < count) return;
        stop();
        resolve(changes);
      },
    });
  });
}

describe('a watch of the memory backend', () => {
  it('says "reset" on each topic when changes in between are no longer kept', async () => {
    const backend = createMemoryBackend({ identity: asAnna });
    for (let i = 0; i < 1_002; i++) await write(backend);
    const changes = await changesAfter(backend, 1, 2);
    assert.deepEqual(
      changes.map(({ kind, topic, sequence }) => [kind, topic, sequence]),
      [
        ['reset', TOPIC, 1_002],
        ['reset', 'posts', 1_002],
      ],
    );
  });

  it('says "reset" when the store is younger than what the watcher saw', async () => {
    const backend = createMemoryBackend({ identity: asAnna });
    const changes = await changesAfter(backend, 40, 2);
    assert.deepEqual(
      changes.map(({ kind }) => kind),
      ['reset', 'reset'],
    );
  });

  it('reports a write that follows it in the same turn, and none that came before', async () => {
    const backend = createMemoryBackend({ identity: asAnna });
    await write(backend, 'before');
    const { changes, written } = await new Promise<{
      changes: Change[];
      written: Promise<Comment>[];
    }>((resolve) => {
      const changes: Change[] = [];
      const written: Promise<Comment>[] = [];
      backend.watch!({
        topics: [TOPIC],
        onChange: (change) => {
          if (changes.push(change) === 2) resolve({ changes, written });
        },
      });
      written.push(write(backend, 'at once'), write(backend, 'and again'));
    });
    assert.deepEqual(
      changes.map(({ id }) => id),
      (await Promise.all(written)).map(({ id }) => id),
    );
  });

  it('is not offered when changes are not to be reported', async () => {
    const backend = createMemoryBackend({ identity: asAnna, capabilities: { live: false } });
    assert.equal(backend.watch, undefined);
    assert.equal((await backend.viewer.session()).sequence, null);
  });
});

describe('a memory source', () => {
  it('keeps new items behind those there are when the clock is set back', async () => {
    const times = ['2026-05-01T12:00:00.000Z', '2026-05-01T11:00:00.000Z'];
    const source = createMemorySource({ clock: () => times.shift() ?? '2026-05-01T11:00:01.000Z' });
    const backend = source.backendFor(asAnna);
    const first = await write(backend, 'first');
    const second = await write(backend, 'second');
    assert.equal(second.createdAt, first.createdAt);
    const { items } = await backend.threads!.list({ subject: SUBJECT });
    assert.deepEqual(
      items.map(({ id }) => id),
      [first.id, second.id],
    );
  });

  it('is not ready once disposed of, and its backends are closed', async () => {
    const source = createMemorySource();
    await source.ready();
    const early = source.backendFor(asAnna);
    await source.dispose();
    await source.dispose();
    const unavailable = { code: 'unavailable' };
    await assert.rejects(source.ready(), unavailable);
    await assert.rejects(early.viewer.session(), unavailable);
    await assert.rejects(source.backendFor(asAnna).viewer.session(), unavailable);
  });
});
