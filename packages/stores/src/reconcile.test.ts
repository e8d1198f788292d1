import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { differences, reconciled } from './reconcile.ts';

interface Sheet {
  readonly title: { readonly en?: string };
  readonly place: string;
}
const BEGUN: Sheet = { title: { en: 'A' }, place: 'P' };

describe('What two people have changed', () => {
  const cases: readonly [string, Partial<Sheet>, Partial<Sheet>, [string, boolean][]][] = [
    ['nobody changed anything', {}, {}, []],
    ['only the writer changed it', { place: 'M' }, {}, []],
    ['only the other one changed it', {}, { place: 'T' }, [['place', false]]],
    ['both changed it', { place: 'M' }, { place: 'T' }, [['place', true]]],
    ['both to the same', { title: { en: 'B' } }, { title: { en: 'B' } }, []],
    ['each something else', { title: { en: 'M' } }, { place: 'T' }, [['place', false]]],
  ];
  for (const [what, mine, theirs, found] of cases) {
    it(`is told where they differ: ${what}`, () => {
      const all = differences(BEGUN, { ...BEGUN, ...mine }, { ...BEGUN, ...theirs });
      assert.deepEqual(
        all.map(({ field, touched }) => [field, touched]),
        found,
      );
    });
  }

  it('is told everywhere where nobody knows what the writer began from', () => {
    const all = differences<Sheet>(undefined, { ...BEGUN, place: 'M' }, BEGUN);
    assert.deepEqual(all, [{ field: 'place', mine: 'M', theirs: 'P', touched: true }]);
  });

  it('loses no change of either side that was not decided against', () => {
    const sheet = fc
      .tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('P', 'Q', 'R'))
      .map(([en, place]) => ({ title: { en }, place }));
    fc.assert(
      fc.property(sheet, sheet, sheet, (begun, mine, theirs) => {
        const found = differences<Sheet>(begun, mine, theirs);
        const kept = reconciled<Sheet>(mine, found, () => 'mine');
        const taken = reconciled<Sheet>(mine, found, () => 'theirs');
        assert.deepEqual(kept, mine);
        for (const field of ['title', 'place'] as const) {
          const theyChanged = JSON.stringify(theirs[field]) !== JSON.stringify(begun[field]);
          assert.deepEqual(taken[field], theyChanged ? theirs[field] : mine[field]);
        }
      }),
    );
  });
});
