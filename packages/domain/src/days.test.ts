import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, dayOf, daysFrom, startOfDay } from './days.ts';

const WARSAW = 'Europe/Warsaw';

describe('a day of a company', () => {
  for (const [instant, timeZone, day] of [
    ['2026-03-04T22:59:59.999Z', WARSAW, '2026-03-04'],
    ['2026-03-04T23:00:00.000Z', WARSAW, '2026-03-05'],
    ['2026-07-04T21:59:59.999Z', WARSAW, '2026-07-04'],
    ['2026-07-04T22:00:00.000Z', WARSAW, '2026-07-05'],
    ['2026-03-04T04:59:00.000Z', 'America/New_York', '2026-03-03'],
    ['2026-12-31T23:30:00.000Z', WARSAW, '2027-01-01'],
  ] as const) {
    it(`at ${instant} in ${timeZone} is ${day}`, () => assert.equal(dayOf(instant, timeZone), day));
  }

  for (const [day, instant] of [
    ['2026-03-05', '2026-03-04T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ] as const) {
    it(`${day} begins in Warsaw at ${instant}, whatever the clocks do on it`, () =>
      assert.equal(startOfDay(day, WARSAW), instant));
  }

  it('begins with its first millisecond, everywhere', () => {
    const zones = fc.constantFrom(WARSAW, 'UTC', 'Asia/Kathmandu', 'America/St_Johns');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), zones, (days, zone) => {
        const day = addDays('2020-01-01', days);
        const begin = startOfDay(day, zone);
        assert.equal(dayOf(begin, zone), day);
        const before = new Date(Date.parse(begin) - 1).toISOString();
        assert.equal(dayOf(before, zone), addDays(day, -1));
        assert.equal(daysFrom('2020-01-01', day), days);
      }),
    );
  });
});
