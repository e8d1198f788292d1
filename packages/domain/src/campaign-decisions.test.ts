import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Campaign, CampaignAnswer } from '@stoa/contract';
import fc from 'fast-check';
import { archiveState, decideCampaigns, replaces, SPACING } from './campaign-decisions.ts';
import type { Exposure, ReaderHistory } from './campaign-decisions.ts';
import { responseTo } from './campaigns.ts';
import { addDays } from './days.ts';
import { at, campaign, guest, history, reader, text } from './testing/campaign.ts';
import { addCountingDays, isWorkday } from './workdays.ts';

const WEDNESDAY = '2026-03-04';

const showing = (day: string, campaignId = 'c', about: Partial<Exposure> = {}): Exposure => ({
  campaignId,
  day,
  textVersion: 1,
  group: null,
  ...about,
});
const answered = (answer: CampaignAnswer['answer'], day: string, textVersion = 1) =>
  responseTo({ id: 'c', days: 'workdays' }, { answer, textVersion }, at(day));

function reasonOn(
  day: string,
  known: Partial<ReaderHistory> = {},
  changes: Partial<Campaign> = {},
): string | null | undefined {
  const campaigns = [campaign('c', changes)];
  const { verdicts } = decideCampaigns(campaigns, reader(), history(known), 'visit', at(day));
  return verdicts[0]?.reason;
}

describe('a campaign is not shown', () => {
  const cases: readonly (readonly [
    reason: string | null | undefined,
    when: string,
    day: string,
    known: Partial<ReaderHistory>,
    changes?: Partial<Campaign>,
  ])[] = [
    [null, 'without an obstacle', WEDNESDAY, {}],
    ['not-started', 'before it starts', '2025-12-31', {}],
    [
      'ended',
      'on its last day, once it is over',
      '2026-12-31',
      {},
      { endsAt: at('2026-12-31').now },
    ],
    [undefined, 'and not decided on, after its last day', '2027-01-04', {}],
    ['audience', 'to other departments', WEDNESDAY, {}, { audience: only('Sales') }],
    ['audience', 'to whom no text is meant', WEDNESDAY, {}, { texts: [text({ role: 'x' })] }],
    ['converted', 'once the goal event has happened', WEDNESDAY, { reached: new Set(['c']) }],
    [
      'already-does',
      'to who does it',
      '2026-06-01',
      { responses: [answered('already-does', WEDNESDAY)] },
    ],
    [
      'dismissed',
      'once dismissed',
      '2026-06-01',
      { responses: [answered('dismissed', WEDNESDAY)] },
    ],
    [
      null,
      'unless the text is new',
      '2026-06-01',
      { responses: [answered('dismissed', WEDNESDAY)] },
      { textVersion: 2 },
    ],
    [
      'snoozed',
      'on the day it was snoozed',
      WEDNESDAY,
      { responses: [answered('snoozed', WEDNESDAY)] },
    ],
    [
      null,
      'and comes back the day after',
      '2026-03-05',
      {
        responses: [answered('snoozed', WEDNESDAY)],
        exposures: showings('2026-02-25', '2026-02-26', WEDNESDAY),
      },
    ],
    ['day-off', 'on a Saturday', '2026-03-07', {}],
    ['day-off', 'on Easter Monday', '2026-04-06', {}],
    ['day-off', 'on Christmas Eve', '2026-12-24', {}],
    [null, 'unless every day counts', '2026-12-24', {}, { days: 'every-day' }],
    [
      'spacing',
      'on the first workday after two showings',
      '2026-03-05',
      { exposures: showings('2026-03-03', WEDNESDAY) },
    ],
    [null, 'but on the third', '2026-03-09', { exposures: showings('2026-03-03', WEDNESDAY) }],
    [
      'exhausted',
      'after so many futile showings',
      '2026-06-01',
      { exposures: showings('2026-03-03', WEDNESDAY) },
      { stopAfter: 2 },
    ],
    [
      null,
      'unless a new text begins anew',
      '2026-06-01',
      { exposures: showings('2026-03-03', WEDNESDAY) },
      { stopAfter: 2, textVersion: 2 },
    ],
    [
      'cap',
      'more often than its cap ever allows',
      '2026-06-01',
      { exposures: showings(WEDNESDAY) },
      { caps: { period: null, lifetime: 1 } },
    ],
    [
      'cap',
      'more often than its cap allows in a period',
      '2026-03-10',
      { exposures: showings(WEDNESDAY) },
      { caps: { period: { times: 1, days: 7 }, lifetime: null } },
    ],
    [
      null,
      'but after the period',
      '2026-03-11',
      { exposures: showings(WEDNESDAY) },
      { caps: { period: { times: 1, days: 7 }, lifetime: null } },
    ],
    [
      'group-cap',
      'when others of its group used up the cap',
      WEDNESDAY,
      { exposures: [showing('2026-03-03', 'other', { group: 'News' })] },
      { group: { name: 'News', period: null, lifetime: 1 } },
    ],
    [
      'attention',
      'when the day went to another element',
      WEDNESDAY,
      { attention: { visit: 'visit', what: 'offer:bicycle' } },
    ],
    [
      'attention',
      'when the day went to another visit',
      WEDNESDAY,
      { attention: { visit: 'other', what: 'campaign:c' } },
    ],
    [
      null,
      'but again to the visit that has it',
      WEDNESDAY,
      { attention: { visit: 'visit', what: 'campaign:c' }, exposures: showings(WEDNESDAY) },
    ],
    [
      null,
      'unless it is wanted',
      '2026-03-07',
      {
        responses: [answered('show-again', '2026-03-07')],
        exposures: showings('2026-03-06'),
        attention: { visit: 'other', what: 'x' },
      },
    ],
    [
      'converted',
      'even if it is wanted, once it has worked',
      WEDNESDAY,
      { responses: [answered('show-again', WEDNESDAY)], reached: new Set(['c']) },
    ],
  ];
  for (const [reason, when, day, known, changes] of cases) {
    it(`${when}: ${String(reason)}`, () => assert.equal(reasonOn(day, known, changes), reason));
  }
});

describe('the campaign to show', () => {
  const shown = (campaigns: readonly Campaign[], known: Partial<ReaderHistory> = {}) =>
    decideCampaigns(campaigns, reader(), history(known), 'visit', at(WEDNESDAY));

  it('is one, of the highest priority; the others wait for another day', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.uuid(), priority: fc.nat(3) }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(some, (drawn) => {
        const campaigns = drawn.map(({ id, priority }) => campaign(id, { priority }));
        const { shown: one, verdicts, claims } = shown(campaigns);
        assert.equal(shown([...campaigns].reverse()).shown?.id, one?.id);
        assert.equal(verdicts.filter(({ reason }) => reason === null).length, 1);
        assert.equal(
          verdicts.filter(({ reason }) => reason === 'attention').length,
          drawn.length - 1,
        );
        assert.equal(claims, `campaign:${one?.id}`);
        const priority = campaigns.find(({ id }) => id === one?.id)?.priority ?? -1;
        assert.ok(campaigns.every((other) => other.priority <= priority));
      }),
    );
  });

  it('makes no room for the next one when it is put aside: the day is used up', () => {
    const known = {
      attention: { visit: 'visit', what: 'campaign:c' },
      exposures: showings(WEDNESDAY),
      responses: [answered('dismissed', WEDNESDAY)],
    };
    const { shown: one, verdicts } = shown(
      [campaign('c'), campaign('next', { priority: 1 })],
      known,
    );
    assert.equal(one, null);
    assert.deepEqual(
      verdicts.map(({ reason }) => reason),
      ['dismissed', 'attention'],
    );
  });

  it('does not reorder what it is given', () => {
    const campaigns = [campaign('a', { priority: 1 }), campaign('b', { priority: 9 })];
    shown(campaigns);
    assert.deepEqual(
      campaigns.map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('is told to guests in another wording each day, on workdays', () => {
    const forGuest = reader({ identity: guest, stage: 'signed-out' });
    const campaigns = [campaign('c', { startsAt: '2026-03-01T00:00:00.000Z' })];
    const messages = ['2026-03-04', '2026-03-05', '2026-03-07'].map((day) => {
      return decideCampaigns(campaigns, forGuest, history(), '', at(day)).shown?.message['en'];
    });
    assert.deepEqual(messages, ['first', 'second', undefined]);
  });
});

describe('ninety days of one person', () => {
  const caps = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
  const some = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      priority: fc.nat(3),
      lifetime: caps,
      times: caps,
      stopAfter: fc.integer({ min: 1, max: 8 }),
      group: fc.option(
        fc.record({ name: fc.constant('g'), lifetime: fc.integer({ min: 1, max: 6 }) }),
        {
          nil: null,
        },
      ),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  );
  const starts = fc.integer({ min: 0, max: 365 });

  it('obey caps, spacing and holidays, with at most one showing a day in other words', () => {
    fc.assert(
      fc.property(some, starts, (drawn, offset) => {
        const campaigns = drawn.map(({ id, priority, lifetime, times, stopAfter, group }) =>
          campaign(id, {
            priority,
            stopAfter,
            startsAt: '2026-01-01T00:00:00.000Z',
            endsAt: '2028-01-01T00:00:00.000Z',
            caps: { lifetime, period: times === null ? null : { times, days: 14 } },
            group: group && { ...group, period: null },
          }),
        );
        const exposures: (Exposure & { message: string })[] = [];
        for (let i = 0; i < 90; i++) {
          const day = addDays('2026-01-01', offset + i);
          const known = history({ exposures });
          const { shown, verdicts } = decideCampaigns(campaigns, reader(), known, 'v', at(day));
          const winners = verdicts.filter(({ reason }) => reason === null);
          assert.equal(winners.length, shown ? 1 : 0);
          const winner = winners[0]?.campaign;
          if (!shown || !winner) continue;
          assert.ok(isWorkday(day), day);
          exposures.push({
            ...showing(day, winner.id, { group: winner.group?.name ?? null }),
            message: shown.message['en'] ?? '',
          });
        }
        for (const { id, caps: limits, stopAfter } of campaigns) {
          const own = exposures.filter(({ campaignId }) => campaignId === id);
          assert.ok(own.length <= Math.min(stopAfter, limits.lifetime ?? 90));
          own.forEach(({ day, message }, k) => {
            const next = own[k + 1];
            if (!next) return;
            assert.ok(next.day >= addCountingDays('workdays', day, SPACING[Math.min(k, 4)]!));
            assert.notEqual(next.message, message);
            const recent = own.filter(
              (other) => other.day > addDays(next.day, -14) && other.day <= next.day,
            );
            assert.ok(recent.length <= (limits.period?.times ?? 90));
          });
        }
        const together = exposures.filter(({ group }) => group === 'g');
        const most = Math.max(0, ...campaigns.map(({ group }) => group?.lifetime ?? 0));
        assert.ok(together.length <= most);
      }),
      { numRuns: 60 },
    );
  });

  it('of somebody who is never moved are 1, 3, 7, 14 and 30 workdays apart', () => {
    const days: string[] = [];
    const exposures: Exposure[] = [];
    for (let day = '2026-01-05'; day < '2026-05-01'; day = addDays(day, 1)) {
      const known = history({ exposures });
      if (!decideCampaigns([campaign('c')], reader(), known, 'v', at(day)).shown) continue;
      exposures.push(showing(day));
      days.push(day);
    }
    // 6 January is Epiphany; Easter lies in the last gap.
    const expected = [
      '2026-01-05',
      '2026-01-07',
      '2026-01-12',
      '2026-01-21',
      '2026-02-10',
      '2026-03-24',
    ];
    assert.deepEqual(days, expected);
  });
});

describe('the decision of a day', () => {
  it('stays a showing, and takes a newer reason otherwise', () => {
    assert.ok(replaces(undefined, null) && replaces(undefined, 'spacing'));
    assert.ok(replaces('not-started', null) && replaces('not-started', 'audience'));
    assert.ok(!replaces(null, 'dismissed') && !replaces(null, null));
    assert.ok(!replaces('spacing', 'spacing'));
  });
});

describe('in the archive a campaign', () => {
  for (const [state, known, changes] of [
    ['open', {}, {}],
    ['converted', { reached: new Set(['c']), responses: [answered('dismissed', WEDNESDAY)] }, {}],
    ['ended', {}, { endsAt: '2026-03-01T00:00:00.000Z' }],
    ['already-does', { responses: [answered('already-does', WEDNESDAY)] }, {}],
    ['dismissed', { responses: [answered('dismissed', WEDNESDAY)] }, {}],
    ['open', { responses: [answered('dismissed', WEDNESDAY)] }, { textVersion: 2 }],
    ['snoozed', { responses: [answered('snoozed', WEDNESDAY)] }, {}],
    ['open', { responses: [answered('show-again', WEDNESDAY)] }, {}],
  ] as const) {
    it(`is ${state} with ${JSON.stringify(Object.keys({ ...known, ...changes }))}`, () => {
      assert.equal(archiveState(campaign('c', changes), history(known), at(WEDNESDAY)), state);
    });
  }
});

function only(department: string) {
  return { departments: [department], roles: [], regions: [] };
}

function showings(...days: string[]): Exposure[] {
  return days.map((day) => showing(day));
}
