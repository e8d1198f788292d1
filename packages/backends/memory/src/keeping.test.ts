import { personas } from '@stoa/conformance';
import type { Identity } from '@stoa/contract';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { v7 } from 'uuid';
import { createMemorySource } from './source.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-01-01T08:00:00.000Z');
const subject = 'page:/kept';

describe('what a store keeps', () => {
  it('is the outcome of a write for 90 days: then the same write is a new one', async () => {
    let day = 0;
    const clock = () => new Date(START + day * DAY).toISOString();
    const threads = createMemorySource({ clock }).backendFor(personas.author).threads!;
    const body = { format: 'markdown', text: 'once' } as const;
    const write = (call: { mutationId: string }) =>
      threads.reply({ subject, parentId: null, body }, call);
    const call = { mutationId: v7() };
    const first = await write(call);
    day = 89;
    await write({ mutationId: v7() });
    assert.equal((await write(call)).id, first.id);
    day = 91;
    await write({ mutationId: v7() });
    assert.notEqual((await write(call)).id, first.id);
  });

  it('are looks for two years, and acts for good', async () => {
    let day = 0;
    const clock = () => new Date(START + day * DAY).toISOString();
    const source = createMemorySource({ clock });
    const { activity } = source.backendFor(personas.editor);
    const target = { kind: 'offer', id: 'bicycle' } as const;
    const event = (type: 'seen' | 'converted') => ({ id: v7(), type, target, at: clock() });
    await activity!.record([event('seen'), event('converted')]);
    day = 731;
    await activity!.record([event('converted')]);
    assert.deepEqual((await activity!.summary(target)).people, { converted: 1 });
  });

  it('is whether somebody led when they replied, whatever they are later', async () => {
    const source = createMemorySource();
    const asked = source.backendFor(personas.author).threads!;
    const body = { format: 'markdown', text: 'words' } as const;
    const { id } = await asked.reply({ subject, parentId: null, body }, { mutationId: v7() });
    const ewa = personas.leader.person!;
    const retired: Identity = { person: { ...ewa, leader: false }, roles: ['employee'] };
    for (const identity of [personas.leader, retired]) {
      const { threads } = source.backendFor(identity);
      await threads!.reply({ subject, parentId: id, body }, { mutationId: v7() });
      const { items } = await source.backendFor(personas.reader).posts!.list();
      assert.equal(items.filter(({ form }) => form === 'joined').length, 1);
    }
  });
});
