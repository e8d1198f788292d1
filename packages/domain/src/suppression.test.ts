import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { smallestCut, suppress } from './suppression.ts';
import type { Standing, Suppression } from './suppression.ts';

const MINIMUM = 5;

const people = (...groups: [count: number, department: string, region?: string][]): Standing[] =>
  groups.flatMap(([count, department, region = 'North']) =>
    Array.from({ length: count }, () => ({ department, region })),
  );

const hides = (all: Standing[]) => {
  const { departments, regions } = suppress(all, MINIMUM);
  const of = (hiding: ReadonlyMap<string | null, string>): Record<string, string> =>
    Object.fromEntries([...hiding].map(([name, why]) => [String(name), why] as const));
  return { departments: of(departments), regions: of(regions) };
};

/** Sums that are shown, as coefficients of cells: the total, and each group that is not hidden. */
function shownSums(cells: readonly Cell[], hidden: Suppression): number[][] {
  const of = (side: 'department' | 'region', hiding: ReadonlyMap<string | null, unknown>) =>
    [...new Set(cells.map((cell) => cell[side]))]
      .filter((name) => !hiding.has(name))
      .map((name) => cells.map((cell) => (cell[side] === name ? 1 : 0)));
  return [
    cells.map(() => 1),
    ...of('department', hidden.departments),
    ...of('region', hidden.regions),
  ];
}

interface Cell extends Standing {
  readonly size: number;
}

/** The dimension of what rows span. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, i) => i >= found && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [left[found], left[pivot]] = [left[pivot]!, left[found]!];
    for (let i = found + 1; i < left.length; i++) {
      const factor = left[i]![column]! / left[found]![column]!;
      left[i] = left[i]!.map((value, j) => value - factor * left[found]![j]!);
    }
    found += 1;
  }
  return found;
}

/**
 * The smallest group of people whom some sum of shown sums, with any factors, is about: for each
 * set of cells, whether a combination is 0 on all others and not on these.
 */
function smallestTold(cells: readonly Cell[], sums: readonly (readonly number[])[]): number {
  let smallest = Infinity;
  const whole = rank(sums);
  for (let set = 1; set < 2 ** cells.length; set++) {
    const isIn = (i: number): boolean => ((set >> i) & 1) === 1;
    const size = cells.reduce((sum, cell, i) => sum + (isIn(i) ? cell.size : 0), 0);
    if (size >= smallest) continue;
    const others = sums.map((row) => row.filter((_, i) => !isIn(i)));
    if (rank(others) < whole) smallest = size;
  }
  return smallest;
}

const tables = fc
  .array(
    fc.record({
      department: fc.constantFrom('A', 'B', 'C', null),
      region: fc.constantFrom('North', 'South', null),
      size: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((cells) => {
    const different = new Map(cells.map((cell) => [`${cell.department} ${cell.region}`, cell]));
    return [...different.values()];
  })
  .filter((cells) => cells.reduce((sum, { size }) => sum + size, 0) >= MINIMUM);

const peopleIn = (cells: readonly Cell[]): Standing[] =>
  cells.flatMap(({ size, department, region }) =>
    Array.from({ length: size }, () => ({ department, region })),
  );

describe('hiding groups', () => {
  it('hides none where all are large', () => {
    assert.deepEqual(hides(people([5, 'A'], [9, 'B'])), { departments: {}, regions: {} });
  });

  it('hides a second one, because the total would give a single one away', () => {
    assert.deepEqual(hides(people([3, 'A'], [6, 'B'], [9, 'C'])).departments, {
      A: 'few',
      B: 'another',
    });
  });

  it('hides on until what is hidden is a group itself', () => {
    assert.deepEqual(hides(people([1, 'A'], [2, 'B'], [6, 'C'], [9, 'D'])).departments, {
      A: 'few',
      B: 'few',
      C: 'another',
    });
  });

  it('sees that a region without a department in it is one person', () => {
    const all = people([6, 'A', 'South'], [1, 'B', 'South'], [9, 'B', 'North'], [7, 'C', 'North']);
    const { departments, regions } = hides(all);
    assert.ok(Object.keys(departments).length + Object.keys(regions).length > 0);
  });

  it('leaves nothing that sums of what is shown could say about fewer people', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const hidden = suppress(peopleIn(cells), MINIMUM);
        assert.ok(smallestTold(cells, shownSums(cells, hidden)) >= MINIMUM);
      }),
      { numRuns: 300 },
    );
  });

  it('would be caught without the second one, so the property can fail', () => {
    const cells = [
      { department: 'A', region: 'North', size: 3 },
      { department: 'B', region: 'North', size: 6 },
      { department: 'C', region: 'North', size: 9 },
    ];
    const few: Suppression = { departments: new Map([['A', 'few']]), regions: new Map() };
    assert.equal(smallestTold(cells, shownSums(cells, few)), 3);
  });

  it('never leaves exactly one hidden where there is a second', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const { departments, regions } = suppress(peopleIn(cells), MINIMUM);
        const count = (side: 'department' | 'region') => new Set(cells.map((c) => c[side])).size;
        assert.ok(departments.size !== 1 || count('department') === 1);
        assert.ok(regions.size !== 1 || count('region') === 1);
      }),
    );
  });
});

describe('the smallest cut', () => {
  it('takes a connected part for no cut', () => {
    assert.equal(smallestCut([{ from: 'a', to: 'b', size: 4 }])?.size, 4);
    const two = [
      { from: 'a', to: 'b', size: 4 },
      { from: 'c', to: 'd', size: 7 },
    ];
    assert.equal(smallestCut(two)?.size, 4);
  });
});
