import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from './days.ts';
import { addCountingDays, easter, isPolishHoliday, isWorkday } from './workdays.ts';

describe('Easter', () => {
  for (const sunday of [
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2285-03-22',
  ]) {
    it(`is on ${sunday}`, () => assert.equal(easter(Number(sunday.slice(0, 4))), sunday));
  }
});

describe('days off in Poland', () => {
  it('are the public holidays of 2026', () => {
    const found: string[] = [];
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      if (isPolishHoliday(day)) found.push(day.slice(5));
    }
    const fixed = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11'];
    const moving = ['04-05', '04-06', '05-24', '06-04'];
    assert.deepEqual(found, [...fixed, ...moving, '12-24', '12-25', '12-26'].sort());
  });

  it('include Christmas Eve since 2025, and Epiphany since 2011', () => {
    assert.deepEqual(['2024-12-24', '2025-12-24'].map(isPolishHoliday), [false, true]);
    assert.deepEqual(['2010-01-06', '2011-01-06'].map(isPolishHoliday), [false, true]);
  });

  it('include weekends', () => {
    const week = ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-03-${day}`);
    assert.deepEqual(week.map(isWorkday), [true, true, true, true, true, false, false]);
  });
});

describe('counting workdays', () => {
  it('skips Easter, and Christmas with its Eve', () => {
    assert.equal(addCountingDays('workdays', '2026-04-02', 2), '2026-04-07');
    assert.equal(addCountingDays('workdays', '2026-12-23', 1), '2026-12-28');
    assert.equal(addCountingDays('every-day', '2026-12-23', 1), '2026-12-24');
  });

  it('ends on a workday with as many workdays on the way', () => {
    const counts = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), counts, (offset, count) => {
        const from = addDays('2024-01-01', offset);
        const to = addCountingDays('workdays', from, count);
        let passed = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
          if (isWorkday(day)) passed += 1;
        }
        assert.ok(isWorkday(to));
        assert.equal(passed, count);
      }),
    );
  });
});
