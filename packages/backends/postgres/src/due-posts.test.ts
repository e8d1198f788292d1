import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Identity } from '@stoa/contract';
import { v7 } from 'uuid';
import { createPostgresSource } from './source.ts';
import { newDataDirectory } from './testing/index.ts';

function identity(id: string, leader: boolean): Identity {
  return {
    person: { id, name: id, title: null, department: null, region: null, photo: null, leader },
    roles: leader ? ['employee', 'leader'] : ['employee'],
  };
}

const mutation = () => ({ mutationId: v7() });

describe('a scheduled post', () => {
  it('appears although the server was down when its time came, and is told of once', async () => {
    const dataDir = await newDataDirectory('due');
    let now = '2026-11-25T12:00:00.000Z';
    const open = () => createPostgresSource({ dataDir, clock: () => now });
    const before = await open();
    const reader = before.backendFor(identity('anna', false));
    await reader.news!.follow({ kind: 'person', id: 'ewa' }, true, mutation());
    const { id } = await before.backendFor(identity('ewa', true)).posts!.publish(
      {
        form: 'daily',
        body: { format: 'markdown', text: 'Good morning.' },
        provenance: 'own-hand',
        publishAt: '2026-11-26T07:00:00.000Z',
      },
      mutation(),
    );
    const { sequence } = await reader.viewer.session();
    assert.equal(await reader.posts!.get(id), null);
    await before.dispose();

    now = '2026-11-26T09:00:00.000Z';
    for (const opened of [1, 2]) {
      const source = await open();
      const anna = source.backendFor(identity('anna', false));
      await new Promise<void>((resolve) => {
        anna.watch!({ topics: ['posts'], after: sequence, onChange: () => resolve() });
      });
      assert.equal((await anna.posts!.get(id))?.publishedAt, '2026-11-26T07:00:00.000Z');
      const { items } = await anna.news!.list();
      assert.deepEqual(
        items.map(({ kind, target, at }) => [kind, target.id, at]),
        [['post', id, now]],
        `opened ${opened} times`,
      );
      await source.dispose();
    }
    rmSync(dataDir, { recursive: true });
  });
});
