import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  carryOver,
  keptWith,
  listOf,
  readFlag,
  readWords,
  shape,
  wordsByLanguage,
} from './carried-over.ts';
import type { Readings } from './carried-over.ts';

interface Sheet {
  readonly title: Readonly<Record<string, string>>;
  readonly place: string;
  readonly open: boolean;
  readonly lines: readonly string[];
}

const READINGS: Readings<Sheet> = {
  title: wordsByLanguage('pl'),
  place: readWords,
  open: readFlag,
  lines: listOf(readWords),
};
const carried = (kept: unknown) =>
  carryOver<Sheet>(typeof kept === 'string' ? kept : JSON.stringify(kept), READINGS);

describe('What another version kept', () => {
  const cases: readonly [string, unknown, Partial<Sheet>, string][] = [
    ['nothing', '', {}, ''],
    ['all that is known', { place: 'A', open: true }, { place: 'A', open: true }, ''],
    ['words without a language', { title: 'Rower' }, { title: { pl: 'Rower' } }, ''],
    ['a field that is gone', { place: 'A', lead: 'Words' }, { place: 'A' }, 'Words'],
    ['a field of another kind', { place: ['A', 'B'], open: 'yes' }, {}, 'A\nB\nyes'],
    ['some lines of another kind', { lines: ['A', { text: 'B' }] }, { lines: ['A'] }, 'B'],
    [
      'a language of another kind',
      { title: { en: 'A', pl: { text: 'B' } } },
      { title: { en: 'A' } },
      'B',
    ],
    ['plain words', 'Just as typed', {}, 'Just as typed'],
    ['a list', ['A', 'B'], {}, 'A\nB'],
    ['names of things inside', { of: { id: 'x7', kind: 'scale', text: 'A' } }, {}, 'A'],
  ];
  for (const [what, kept, fields, rest] of cases) {
    it(`is carried over, or left to be copied: ${what}`, () => {
      assert.deepEqual(carried(kept), { fields, rest });
    });
  }

  it('keeps its words through every change, until they are put away', () => {
    const { rest } = carried('Just as typed');
    const later = carried(keptWith({ place: 'B' }, rest));
    assert.deepEqual(later, { fields: { place: 'B' }, rest: 'Just as typed' });
    assert.deepEqual(carried(keptWith({}, later.rest)), { fields: {}, rest: 'Just as typed' });
    assert.equal(keptWith({}, ''), '');
  });

  it('knows nothing that JavaScript itself has', () => {
    const reading = shape<{ place: string }>({ place: readWords });
    const left: unknown[] = [];
    const read = reading(JSON.parse('{"constructor":"A","place":"B"}'), (value) =>
      left.push(value),
    );
    assert.deepEqual([read, left], [{ place: 'B' }, ['A']]);
  });
});
