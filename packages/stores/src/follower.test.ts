import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Session } from '@stoa/contract';
import { Follower } from './follower.ts';
import { storesFor } from './hub.ts';
import { Company } from './testing/company.ts';
import { StoppedEnvironment } from './testing/stopped-environment.ts';

/** In which the backend reports nothing. */
const SILENT = { person: null, sequence: null, capabilities: { live: false } } as Session;

/** Follows on a page whose backend reports nothing, with this luck; counts what is read. */
function polling(luck: number) {
  const environment = new StoppedEnvironment('blocked');
  environment.random = () => luck;
  const hub = storesFor(new Company().page(), { environment });
  const reads: (readonly string[] | null)[] = [];
  const ends = new AbortController();
  const follower = new Follower(hub, {
    topics: ['thread:page:/hr'],
    signal: ends.signal,
    problem: () => undefined,
    load: () => undefined,
    read: async (ids) => void reads.push(ids),
    changed: () => undefined,
    onInterrupted: () => undefined,
  });
  follower.follow(SILENT, true, []);
  /** Lets so many seconds pass, and what they begin end. */
  const pass = async (seconds: number): Promise<number> => {
    environment.pass(seconds * 1000);
    await new Promise(setImmediate);
    return reads.length;
  };
  return { environment, end: () => ends.abort(), pass, reads };
}

describe('Looking for news where none are reported', () => {
  it('happens every half minute, a quarter sooner or later by chance', async () => {
    const soon = polling(0);
    assert.equal(await soon.pass(22.4), 0);
    assert.equal(await soon.pass(0.2), 1);
    const late = polling(0.999);
    assert.equal(await late.pass(37.4), 0);
    assert.equal(await late.pass(0.2), 1);
    assert.deepEqual(late.reads, [null]);
  });

  it('draws the chance anew each time, so that pages drift apart', async () => {
    const { environment, pass } = polling(0);
    assert.equal(await pass(22.6), 1);
    assert.equal(await pass(22.6), 2);
    environment.random = () => 0.999;
    // The time until the next look is drawn when one ends.
    assert.equal(await pass(22.6), 3);
    assert.equal(await pass(37.3), 3);
    assert.equal(await pass(0.3), 4);
  });

  it('waits while nobody sees the page, and is made up for when it wakes', async () => {
    const { environment, pass } = polling(0.5);
    environment.isVisible = false;
    assert.equal(await pass(300), 0);
    environment.wake();
    assert.equal(await pass(1), 0, 'woken by the network, still unseen');
    environment.isVisible = true;
    environment.wake();
    assert.equal(await pass(1), 1);
    assert.equal(await pass(29.9), 1);
    assert.equal(await pass(0.2), 2, 'and goes on');
  });

  it('ends with whoever follows', async () => {
    const { end, pass } = polling(0.5);
    end();
    assert.equal(await pass(300), 0);
  });
});
