import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encode } from './encode.ts';

const VALUES: readonly unknown[] = [
  { topics: ['a', 'b'], nested: { list: [[1], []] } },
  [],
  [null, true, 1.5, 'text'],
  'text',
  null,
  { absent: undefined, kept: 0 },
  { toString: 'own key', constructor: 1 },
];

describe('encode', () => {
  for (const value of VALUES) {
    const expected = JSON.stringify(value);
    it(`writes ${expected} as JSON.stringify does`, () => {
      assert.equal(encode(value), expected);
    });
    it(`writes ${expected} on a page where arrays have a toJSON`, () => {
      const prototype = Array.prototype as { toJSON?: () => string };
      prototype.toJSON = () => 'encoded twice';
      try {
        assert.equal(encode(value), expected);
      } finally {
        delete prototype.toJSON;
      }
    });
  }
});
