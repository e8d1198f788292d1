import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MINIMUM_PEOPLE, shownCount, showsParts } from './small-groups.ts';

describe('a number of people', () => {
  it('is shown from the minimum on, and when it is nobody', () => {
    assert.deepEqual(
      [0, 1, 4, 5, 60].map((people) => shownCount(people)),
      [0, null, null, 5, 60],
    );
  });
});

describe('the parts of a known total', () => {
  it('show neither a small part nor a large one that would give it away', () => {
    assert.deepEqual(showsParts([20, 3]), [false, false]);
    assert.deepEqual(showsParts([20, 8, 3]), [true, false, false]);
    assert.deepEqual(showsParts([20, 4, 3]), [true, false, false]);
    assert.deepEqual(showsParts([20, 8]), [true, true]);
    assert.deepEqual(showsParts([20, 0]), [true, true]);
  });

  it('never leave a small rest, nor one hidden part alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (parts) => {
        const shows = showsParts(parts);
        const hidden = parts.filter((_, i) => !shows[i]);
        const rest = hidden.reduce((sum, people) => sum + people, 0);
        const nothingMoreToHide = parts.every((people, i) => !shows[i] || people === 0);
        assert.ok(rest === 0 || nothingMoreToHide || (rest >= MINIMUM_PEOPLE && hidden.length > 1));
        parts.forEach((people, i) => {
          if (shows[i]) assert.ok(people === 0 || people >= MINIMUM_PEOPLE);
        });
      }),
    );
  });
});
