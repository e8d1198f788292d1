import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validate, version } from 'uuid';
import { v7 } from './mutation-id.ts';

describe('A mutation id', () => {
  const ids = Array.from({ length: 2_000 }, v7);

  it('is a UUID of version 7 with the moment in it', () => {
    const began = Date.now();
    for (const id of ids) assert.ok(validate(id) && version(id) === 7, id);
    const moment = Number.parseInt(v7().replace('-', '').slice(0, 12), 16);
    assert.ok(Math.abs(moment - began) < 60_000);
  });

  it('is greater than those before it, also within a millisecond', () => {
    assert.deepEqual(ids.toSorted(), ids);
    assert.equal(new Set(ids).size, ids.length);
  });
});
