import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import type { Backend, Change, Identity } from '@stoa/contract';
import { isBackendError } from '@stoa/contract';
import { v7 } from 'uuid';
import { createIndexedDbStore } from './indexeddb.ts';
import { createMemorySource } from './source.ts';
import type { MemoryOptions, MemorySource } from './source.ts';

const anna: Identity = {
  person: {
    id: 'anna',
    name: 'Anna Nowak',
    title: null,
    department: 'HR',
    region: null,
    photo: null,
    leader: false,
  },
  roles: ['employee'],
};

const SUBJECT = 'page:/hr/benefits';
const opened: MemorySource[] = [];

function openTab(
  name: string,
  options: MemoryOptions = {},
): { source: MemorySource; backend: Backend } {
  const source = createMemorySource({ ...options, persistence: createIndexedDbStore(name) });
  opened.push(source);
  return { source, backend: source.backendFor(anna) };
}

function write(backend: Backend, text: string, mutationId = v7()) {
  const body = { format: 'markdown', text } as const;
  return backend.threads!.reply({ subject: SUBJECT, parentId: null, body }, { mutationId });
}

async function textsIn(backend: Backend): Promise<(string | undefined)[]> {
  const { items } = await backend.threads!.list({ subject: SUBJECT }, { limit: 100 });
  return items.map(({ body }) => body?.text);
}

describe('a store in IndexedDB', () => {
  afterEach(async () => {
    for (const source of opened.splice(0)) await source.dispose();
  });

  it('keeps what was acknowledged when the page is loaded again', async () => {
    const before = openTab('reload');
    await write(before.backend, 'still here');
    await before.source.dispose();
    const later = openTab('reload');
    assert.deepEqual(await textsIn(later.backend), ['still here']);
    assert.equal(await later.source.persistent(), true);
  });

  it('seeds an empty database once, also when two tabs open it together', async () => {
    const seed = {
      people: [anna.person!],
      comments: [
        {
          id: 'c1',
          subject: SUBJECT,
          authorId: 'anna',
          text: 'seeded',
          at: '2026-01-01T08:00:00Z',
        },
      ],
    };
    const tabs = [openTab('seed', { seed }), openTab('seed', { seed })];
    await Promise.all(tabs.map(({ backend }, tab) => write(backend, `from tab ${tab}`)));
    const texts = await textsIn(tabs[0]!.backend);
    assert.equal(texts[0], 'seeded');
    assert.deepEqual(texts.slice(1).sort(), ['from tab 0', 'from tab 1']);
  });

  it('loses no write when two tabs write at the same time', async () => {
    const tabs = [openTab('parallel'), openTab('parallel')];
    const writes = Array.from({ length: 40 }, (_, i) => write(tabs[i % 2]!.backend, `text ${i}`));
    await Promise.all(writes);
    const texts = await textsIn(tabs[1]!.backend);
    assert.equal(new Set(texts).size, 40);
  });

  it('answers a mutation that another tab repeats with its first outcome', async () => {
    const [first, second] = [openTab('repeat'), openTab('repeat')];
    const mutationId = v7();
    const outcomes = await Promise.all([
      write(first.backend, 'once', mutationId),
      write(second.backend, 'once', mutationId),
    ]);
    assert.deepEqual(outcomes[0], outcomes[1]);
    assert.deepEqual(await textsIn(first.backend), ['once']);
  });

  it('tells a tab what another tab changed, in order', async () => {
    const [writer, watcher] = [openTab('live'), openTab('live')];
    const seen = new Promise<Change[]>((resolve) => {
      const changes: Change[] = [];
      watcher.backend.watch!({
        topics: [`thread:${SUBJECT}`],
        after: 0,
        onChange: (change) => {
          if (changes.push(change) === 3) resolve(changes);
        },
      });
    });
    const written = [];
    for (const text of ['one', 'two', 'three']) written.push(await write(writer.backend, text));
    assert.deepEqual(
      (await seen).map(({ id }) => id),
      written.map(({ id }) => id),
    );
  });

  it('leaves the state alone when a write is refused', async () => {
    const { backend } = openTab('refused');
    await write(backend, 'kept');
    await assert.rejects(
      write(backend, '   '),
      (error) => isBackendError(error) && error.code === 'invalid',
    );
    assert.deepEqual(await textsIn(backend), ['kept']);
  });

  it('says unavailable when the site data was cleared under it', async () => {
    const { backend } = openTab('cleared');
    await write(backend, 'gone soon');
    const { openDB } = await import('idb');
    const outside = await openDB('cleared', 1);
    await outside.clear('state');
    outside.close();
    await assert.rejects(
      textsIn(backend),
      (error) => isBackendError(error) && error.code === 'unavailable',
    );
  });
});

describe('a browser that blocks storage', () => {
  const factory = globalThis.indexedDB;
  after(() => {
    globalThis.indexedDB = factory;
  });

  it('works in memory and says that nothing is kept', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const { source, backend } = openTab('blocked');
    await write(backend, 'for now');
    assert.deepEqual(await textsIn(backend), ['for now']);
    assert.equal(await source.persistent(), false);
  });
});
