import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { pageKeeping } from './keeping.ts';

const real = Object.getOwnPropertyDescriptor(globalThis, 'navigator');

/** A page whose `navigator.locks` is this. */
function pageWith(locks: unknown): void {
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { locks } });
}

describe('Work that only one tab does at a time', () => {
  afterEach(() => {
    if (real) Object.defineProperty(globalThis, 'navigator', real);
  });

  it('is done where there are no locks', async () => {
    pageWith(undefined);
    assert.equal(await pageKeeping.exclusively('lock', async () => 'done'), 'done');
  });

  it('is done where locks are refused', async () => {
    pageWith({ request: () => Promise.reject(new DOMException('No.', 'SecurityError')) });
    assert.equal(await pageKeeping.exclusively('lock', async () => 'done'), 'done');
  });

  it('is not done twice when it fails', async () => {
    pageWith({ request: (_: string, work: () => Promise<unknown>) => work() });
    let attempts = 0;
    const work = () => {
      attempts += 1;
      return Promise.reject(new Error('Refused.'));
    };
    await assert.rejects(pageKeeping.exclusively('lock', work), /Refused/);
    assert.equal(attempts, 1);
  });
});
