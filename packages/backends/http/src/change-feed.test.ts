import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { BackendError } from '@stoa/contract';
import type { Change } from '@stoa/contract';
import { ChangeFeed } from './change-feed.ts';
import { ScriptedStreams } from './testing/scripted-streams.ts';
import { StoppedClock } from './testing/stopped-clock.ts';

const A = 'thread:page:/a';
const B = 'thread:page:/b';

let clock: StoppedClock;
let streams: ScriptedStreams;
let feed: ChangeFeed;
beforeEach(() => {
  clock = new StoppedClock();
  streams = new ScriptedStreams();
  feed = new ChangeFeed(streams.open, clock);
});

/** A watcher that remembers what it was told. */
function watch(topics: string[], after: number | null = null) {
  const told: (string | number)[] = [];
  const stop = feed.watch({
    topics,
    after,
    onChange: ({ sequence, kind }) => told.push(kind === 'reset' ? `reset ${sequence}` : sequence),
    onState: (state) => told.push(state),
  });
  return { told, stop };
}

function change(sequence: number, topic = A, kind: Change['kind'] = 'added'): Change {
  return { sequence, topic, kind, id: `comment-${sequence}`, at: '2026-11-23T09:00:00.000Z' };
}

describe('the feed of changes', () => {
  it('opens one stream for all who begin to watch in one go', async () => {
    watch([A]);
    watch([B], 3);
    const stream = await streams.next();
    assert.deepEqual(stream.asked, { topics: [A, B], after: 3 });
    assert.equal(streams.count, 1);
  });

  it('gives each watcher the changes on its topics, after its own start, in order and once', async () => {
    const late = watch([A]);
    const early = watch([A, B], 3);
    const stream = await streams.next();
    await stream.send({ sequence: 5 }, change(4), change(5, B), change(6), change(6), change(7, B));
    assert.deepEqual(late.told, ['connected', 6]);
    assert.deepEqual(early.told, ['connected', 4, 5, 6, 7]);
  });

  it('opens again from the smallest start when a watcher needs older changes', async () => {
    const first = watch([A]);
    await (await streams.next()).send({ sequence: 5 }, change(6));
    const second = watch([A], 2);
    const stream = await streams.next();
    assert.deepEqual(stream.asked, { topics: [A], after: 2 });
    await stream.send({ sequence: 6 }, change(3), change(6), change(7));
    assert.deepEqual(first.told, ['connected', 6, 7]);
    assert.deepEqual(second.told, ['connected', 3, 6, 7]);
  });

  it('keeps the stream when a new watcher needs nothing more', async () => {
    watch([A, B]);
    const stream = await streams.next();
    await stream.send({ sequence: 5 });
    const second = watch([B]);
    await stream.send(change(6, B));
    assert.deepEqual(second.told, ['connected', 6]);
    assert.equal(streams.count, 1);
  });

  it('ends the stream with the last watcher', async () => {
    const one = watch([A]);
    const two = watch([A]);
    const stream = await streams.next();
    one.stop();
    assert.equal(stream.signal.aborted, false);
    two.stop();
    assert.equal(stream.signal.aborted, true);
    assert.deepEqual(clock.waits, []);
  });

  it('tells nothing to a watcher who has left', async () => {
    const one = watch([A]);
    const two = watch([A]);
    const stream = await streams.next();
    await stream.send({ sequence: 1 });
    one.stop();
    await stream.send(change(2));
    assert.deepEqual([one.told, two.told], [['connected'], ['connected', 2]]);
  });

  it('resumes after the newest change when the server ends the stream', async () => {
    const { told } = watch([A]);
    const stream = await streams.next();
    await stream.send({ sequence: 1 }, change(2));
    await stream.end();
    clock.run();
    const resumed = await streams.next();
    assert.deepEqual(resumed.asked, { topics: [A], after: 2 });
    await resumed.send({ sequence: 3 }, change(3));
    assert.deepEqual(told, ['connected', 2, 'interrupted', 'connected', 3]);
  });

  it('resumes quiet topics from where the stream had come', async () => {
    watch([A]);
    watch([B]);
    const stream = await streams.next();
    await stream.send({ sequence: 1 }, change(900, A));
    await stream.end();
    clock.run();
    assert.equal((await streams.next()).asked.after, 900);
  });

  it('takes a silent line for a dead one', async () => {
    const { told } = watch([A]);
    const stream = await streams.next();
    await stream.send({ sequence: 1 });
    assert.deepEqual(clock.waits, [37_500]);
    clock.run();
    assert.equal(stream.signal.aborted, true);
    assert.deepEqual(told, ['connected', 'interrupted']);
  });

  it('hears a heartbeat as a sign of life', async () => {
    watch([A]);
    const stream = await streams.next();
    await stream.send({ sequence: 1 });
    const before = clock.started;
    await stream.sendText(': still here\n\n');
    assert.equal(clock.started, before + 1);
    assert.deepEqual(clock.waits, [37_500]);
  });

  it('waits twice as long after each failure, and starts over once it is up', async () => {
    const { told } = watch([A]);
    for (const wait of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      await (await streams.next()).fail(new BackendError('unavailable', 'down'));
      assert.deepEqual(clock.waits, [wait]);
      clock.run();
    }
    const stream = await streams.next();
    await stream.send({ sequence: 1 });
    await stream.end();
    assert.deepEqual(clock.waits, [1_000]);
    assert.deepEqual(told, ['interrupted', 'connected', 'interrupted']);
  });

  it('spreads the waits of many pages over half their length', async () => {
    clock.luck = 0;
    watch([A]);
    await (await streams.next()).fail(new BackendError('unavailable', 'down'));
    assert.deepEqual(clock.waits, [500]);
  });

  it('waits as long as the server asks', async () => {
    watch([A]);
    await (await streams.next()).fail(new BackendError('rate-limited', 'slow', { retryAfter: 90 }));
    assert.deepEqual(clock.waits, [90_000]);
  });

  it('stops where trying again cannot help', async () => {
    const { told } = watch([A]);
    await (await streams.next()).fail(new BackendError('unsupported', 'no live changes'));
    assert.deepEqual(clock.waits, []);
    assert.deepEqual(told, ['interrupted']);
  });

  it('passes a reset on, and counts from there, even if the store counts from the beginning', async () => {
    const { told } = watch([A], 50);
    const stream = await streams.next();
    await stream.send({ sequence: 2 }, change(2, A, 'reset'), change(3));
    assert.deepEqual(told, ['connected', 'reset 2', 3]);
  });

  it('reads changes whose bytes arrive in pieces', async () => {
    const { told } = watch(['thread:page:/ż']);
    const stream = await streams.next();
    await stream.send({ sequence: 1 });
    await stream.sendBytewise(
      `event: change\ndata: ${JSON.stringify(change(2, 'thread:page:/ż'))}\n\n`,
    );
    assert.deepEqual(told, ['connected', 2]);
  });

  it('ends for good when it is closed', async () => {
    const { told } = watch([A]);
    const stream = await streams.next();
    await stream.send({ sequence: 1 });
    feed.close();
    assert.equal(stream.signal.aborted, true);
    assert.deepEqual(told, ['connected']);
    assert.deepEqual(clock.waits, []);
  });
});
