import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PeoplePort } from '@stoa/contract';
import { latePort } from './late-port.ts';

const nobody: PeoplePort = {
  get: async () => null,
  search: async () => ({ items: [], next: null }),
};

describe('a late port', () => {
  it('loads with the first call, once, and answers as the port does', async () => {
    let loads = 0;
    const port = latePort<PeoplePort>(async () => (loads++, nobody));
    assert.equal(loads, 0);
    assert.deepEqual(await Promise.all([port.get('a'), port.search('b')]), [
      null,
      { items: [], next: null },
    ]);
    assert.equal(loads, 1);
  });

  it('is unavailable while its code cannot be had, and loads with a later call', async () => {
    let online = false;
    const port = latePort<PeoplePort>(async () => {
      if (!online) throw new TypeError('Failed to fetch dynamically imported module');
      return nobody;
    });
    await assert.rejects(port.get('a'), { name: 'BackendError', code: 'unavailable' });
    online = true;
    assert.equal(await port.get('a'), null);
  });

  it('passes on what a call is rejected with', async () => {
    const refusal = new Error('No.');
    const port = latePort<PeoplePort>(async () => ({
      ...nobody,
      get: async () => {
        throw refusal;
      },
    }));
    await assert.rejects(port.get('a'), refusal);
  });

  it('can be awaited', async () => {
    const port = latePort<PeoplePort>(async () => nobody);
    assert.equal(await Promise.resolve(port), port);
  });
});
