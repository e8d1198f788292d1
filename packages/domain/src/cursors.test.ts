import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBackendError, LIMITS } from '@stoa/contract';
import fc from 'fast-check';
import { decodeCursor, encodeCursor, pageLimit } from './cursors.ts';

const name = fc.string({ unit: 'binary', maxLength: 40 });
const part = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const key = fc.array(part, { maxLength: 4 });

const refusesCursor = (error: unknown): boolean =>
  isBackendError(error) && error.code === 'invalid' && error.detail.fields?.['cursor'] === 'format';

describe('a cursor', () => {
  it('gives back the sort key it was made from', () => {
    fc.assert(
      fc.property(name, key, (list, parts) => {
        const decoded = decodeCursor(list, encodeCursor(list, parts), parts.length);
        // JSON does not know negative zero, and sorting does not either.
        assert.deepEqual(
          decoded,
          parts.map((value) => (Object.is(value, -0) ? 0 : value)),
        );
      }),
    );
  });

  it('needs no escaping in an address', () => {
    fc.assert(
      fc.property(name, key, (list, parts) => {
        assert.match(encodeCursor(list, parts), /^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('is refused by another list', () => {
    fc.assert(
      fc.property(name, name, key, (list, other, parts) => {
        fc.pre(list !== other);
        const cursor = encodeCursor(list, parts);
        assert.throws(() => decodeCursor(other, cursor, parts.length), refusesCursor);
      }),
    );
  });

  it('is refused with a key of another length', () => {
    const cursor = encodeCursor('posts', ['a', 'b']);
    assert.throws(() => decodeCursor('posts', cursor, 1), refusesCursor);
    assert.throws(() => decodeCursor('posts', cursor, 3), refusesCursor);
  });

  it('is refused when nobody made it, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.throws(() => decodeCursor('posts', text, 2), refusesCursor);
      }),
    );
  });

  for (const [what, content] of [
    ['an object', { 0: 'posts' }],
    ['parts that are no keys', ['posts', null, { id: 1 }]],
    ['a nested list', ['posts', ['a'], 'b']],
  ] as const) {
    it(`is refused when it holds ${what}`, () => {
      assert.throws(() => decodeCursor('posts', btoa(JSON.stringify(content)), 2), refusesCursor);
    });
  }
});

describe('the limit of a page', () => {
  it('is twenty unless told', () => {
    assert.equal(pageLimit(undefined), LIMITS.pageDefault);
    assert.equal(pageLimit({ cursor: null }), 20);
  });

  it('is 1 to 100, whole', () => {
    for (const limit of [1, 50, 100]) assert.equal(pageLimit({ limit }), limit);
    for (const limit of [0, -1, 101, 2.5, NaN, Infinity]) {
      assert.throws(
        () => pageLimit({ limit }),
        (error) => isBackendError(error) && error.detail.fields?.['limit'] === 'out-of-range',
      );
    }
  });
});
