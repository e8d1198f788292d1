import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { campaignResults } from './campaign-results.ts';
import type { PersonFacts } from './campaign-results.ts';
import { MINIMUM_PEOPLE } from './small-groups.ts';

const facts = (about: Partial<PersonFacts> = {}): PersonFacts => ({
  department: 'Logistics',
  reasons: [],
  shownOn: ['2026-03-04'],
  showingsOfText: 1,
  seen: true,
  channel: null,
  goalOn: null,
  answer: null,
  ...about,
});
const times = (count: number, about: Partial<PersonFacts> = {}): PersonFacts[] =>
  new Array<PersonFacts>(count).fill(facts(about));
const results = (...people: PersonFacts[][]) =>
  campaignResults({ id: 'c', stopAfter: 3, channels: ['poster'] }, people.flat());

describe('the results of a campaign', () => {
  it('count the audience that came, and not whom it was not meant for', () => {
    const { eligible, suppressed, shown } = results(
      times(6),
      times(5, { shownOn: [], reasons: ['spacing', 'day-off'] }),
      times(7, { shownOn: [], reasons: ['audience'] }),
      times(8, { shownOn: [], reasons: ['not-started'] }),
    );
    assert.deepEqual([eligible, shown], [11, 6]);
    assert.deepEqual(suppressed, [
      { reason: 'audience', people: 7 },
      { reason: 'day-off', people: 5 },
      { reason: 'not-started', people: 8 },
      { reason: 'spacing', people: 5 },
    ]);
  });

  it('count as converted only what happened on the day of the first showing or later', () => {
    const { converted } = results(
      times(5, { goalOn: '2026-03-04' }),
      times(5, { goalOn: '2026-03-20' }),
      times(5, { goalOn: '2026-03-03' }),
      times(5, { shownOn: [], goalOn: '2026-03-20' }),
    );
    assert.equal(converted, 10);
  });

  it('tell with which showing people converted', () => {
    const shownOn = ['2026-03-04', '2026-03-05', '2026-03-10'];
    const { byExposure } = results(
      times(10, { shownOn, goalOn: '2026-03-04' }).map(() =>
        facts({ shownOn: [shownOn[0]!], goalOn: '2026-03-04' }),
      ),
      times(6, { shownOn: shownOn.slice(0, 2), goalOn: '2026-03-06' }),
      times(9, { shownOn }),
    );
    assert.deepEqual(byExposure, [
      { exposure: 1, shown: 25, converted: 10 },
      { exposure: 2, shown: 15, converted: 6 },
      { exposure: 3, shown: 9, converted: 0 },
    ]);
  });

  it('sum the channels to everybody who came', () => {
    const { channels } = results(times(12, { channel: 'page' }), times(6, { channel: 'poster' }));
    assert.deepEqual(channels, {
      total: 18,
      parts: [
        { channel: 'page', people: 12 },
        { channel: 'poster', people: 6 },
      ],
    });
  });

  it('hand over to colleagues by department, and never a few people of one', () => {
    const futile = { showingsOfText: 3 };
    const { handOff } = results(
      times(9, { ...futile, department: 'Logistics' }),
      times(6, { ...futile, department: 'Sales' }),
      times(2, { ...futile, department: 'HR' }),
      times(7, { ...futile, department: 'Plant', answer: 'already-does' }),
      times(7, { ...futile, department: 'Office', goalOn: '2026-03-09' }),
      times(7, { department: 'Service', showingsOfText: 2 }),
    );
    assert.deepEqual(handOff, { departments: [{ department: 'Logistics', people: 9 }], hidden: 2 });
  });

  it('hold no number that points at a few people', () => {
    const someFacts = fc.record({
      department: fc.constantFrom('a', 'b', null),
      reasons: fc.subarray(['spacing', 'attention', 'exhausted'] as const),
      shownOn: fc.subarray(['2026-03-04', '2026-03-05', '2026-03-10']),
      showingsOfText: fc.nat(4),
      seen: fc.boolean(),
      channel: fc.constantFrom(null, 'page', 'poster'),
      goalOn: fc.constantFrom(null, '2026-03-05'),
      answer: fc.constantFrom(null, 'snoozed' as const, 'dismissed' as const),
    });
    fc.assert(
      fc.property(fc.array(someFacts, { maxLength: 20 }), (people) => {
        const { minimumGroup, handOff, byExposure, ...found } = results(people);
        assert.equal(minimumGroup, MINIMUM_PEOPLE);
        const numbers: number[] = [];
        const collect = (value: unknown): void => {
          if (typeof value === 'number') numbers.push(value);
          else if (value && typeof value === 'object') Object.values(value).forEach(collect);
        };
        collect(found);
        collect(handOff.departments);
        collect(byExposure.map(({ shown, converted }) => [shown, converted]));
        assert.ok(numbers.every((number) => number === 0 || number >= MINIMUM_PEOPLE));
      }),
    );
  });
});
