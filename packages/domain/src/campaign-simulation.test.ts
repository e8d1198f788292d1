import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulate } from './campaign-simulation.ts';
import { campaign, person, reader, text, WARSAW } from './testing/campaign.ts';

const plan = {
  campaigns: [
    campaign('c', {
      texts: [
        text(),
        text({ department: 'Sales', wordings: [{ en: 'sales' }, { en: 'selling' }] }),
      ],
    }),
  ],
  campaignId: 'c',
  from: '2026-03-02',
  days: 90,
  timeZone: WARSAW,
};
const shownDays = (days: ReturnType<typeof simulate>) =>
  days.flatMap(({ day, shown }) => (shown?.id === 'c' ? [day] : []));

describe('a simulation', () => {
  it('shows what a person would be shown, day by day, and why not', () => {
    const days = simulate(plan, reader());
    assert.equal(days.length, 90);
    const expected = [
      '2026-03-02',
      '2026-03-03',
      '2026-03-06',
      '2026-03-17',
      '2026-04-07',
      '2026-05-20',
    ];
    assert.deepEqual(shownDays(days), expected);
    assert.deepEqual(
      days.slice(0, 7).map(({ reason }) => reason),
      [null, null, 'spacing', 'spacing', null, 'day-off', 'day-off'],
    );
    assert.equal(days.at(-1)?.reason, 'exhausted');
  });

  it('stops with the goal event, or when the person closes it', () => {
    assert.deepEqual(shownDays(simulate(plan, { ...reader(), convertsAfter: 2 })).length, 2);
    assert.deepEqual(shownDays(simulate(plan, { ...reader(), dismissesAfter: 1 })).length, 1);
  });

  it('reads to each person the text meant for them', () => {
    const sales = reader({ identity: person('ola', { department: 'Sales' }) });
    const words = simulate(plan, sales).flatMap(({ shown }) => shown?.message['en'] ?? []);
    assert.deepEqual(words.slice(0, 3), ['sales', 'selling', 'sales']);
  });

  it('lets other campaigns take their days', () => {
    const campaigns = [...plan.campaigns, campaign('first', { priority: 99 })];
    const days = simulate({ ...plan, campaigns }, reader());
    assert.equal(days[0]?.shown?.id, 'first');
    assert.equal(days[0]?.reason, 'attention');
  });
});
