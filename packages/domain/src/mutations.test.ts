import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBackendError } from '@stoa/contract';
import fc from 'fast-check';
import { canonicalJson, checkMutationId, reusedMutation } from './mutations.ts';

/** The same value, its keys in the opposite order at every level. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.equal(canonicalJson(turned(value)), canonicalJson(value));
      }),
    );
  });

  it('says all that the value says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('takes an undefined member for an absent one', () => {
    assert.equal(canonicalJson({ b: undefined, a: 1 }), '{"a":1}');
    assert.equal(canonicalJson(undefined), 'null');
  });

  it('keeps the order of lists', () => {
    assert.notEqual(canonicalJson([1, 2]), canonicalJson([2, 1]));
  });
});

describe('a mutationId', () => {
  it('is a UUID, of version 7 as of any other', () => {
    fc.assert(fc.property(fc.uuid({ version: [4, 7] }), (id) => checkMutationId(id)));
  });

  it('is refused when it is anything else', () => {
    for (const id of ['', 'mutation-1', '00000000-0000-0000-0000-000000000000', undefined, 7]) {
      assert.throws(
        () => checkMutationId(id as string),
        (error) => isBackendError(error) && error.detail.fields?.['mutationId'] === 'format',
      );
    }
  });

  it('that was used for another write is named as such', () => {
    const { code, detail } = reusedMutation();
    assert.deepEqual([code, detail.fields], ['invalid', { mutationId: 'reused' }]);
  });
});
