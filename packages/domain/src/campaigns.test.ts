import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Campaign, Person } from '@stoa/contract';
import fc from 'fast-check';
import { currentCampaign, snoozedUntil, textVersionAfter } from './campaigns.ts';
import type { CampaignResponse } from './campaigns.ts';

const NOW = '2026-05-10T09:00:00.000Z';

const anna: Person = {
  id: 'anna',
  name: 'Anna Nowak',
  title: null,
  department: 'Logistics',
  region: null,
  photo: null,
  leader: false,
};

function campaign(id: string, changes: Partial<Campaign> = {}): Campaign {
  return {
    id,
    revision: '1',
    message: { en: 'Your hours count twice this week.' },
    action: { label: { en: 'See your hours' }, href: '/hours' },
    startsAt: '2026-05-01T00:00:00.000Z',
    endsAt: '2026-06-01T00:00:00.000Z',
    priority: 10,
    departments: [],
    textVersion: 1,
    ...changes,
  };
}

function response(
  answer: 'snoozed' | 'dismissed',
  changes: Partial<CampaignResponse> = {},
): CampaignResponse {
  return { campaignId: 'c', answer, until: null, textVersion: 1, ...changes };
}

const shown = (
  campaigns: readonly Campaign[],
  responses: readonly CampaignResponse[] = [],
  person: Person | null = anna,
): string | undefined => currentCampaign(campaigns, responses, person, NOW)?.id;

describe('the campaign to show', () => {
  it('is none when there is none', () => assert.equal(shown([]), undefined));

  it('has begun and is not over, to the millisecond', () => {
    assert.equal(shown([campaign('c', { startsAt: NOW })]), 'c');
    assert.equal(shown([campaign('c', { startsAt: '2026-05-10T09:00:00.001Z' })]), undefined);
    assert.equal(shown([campaign('c', { endsAt: NOW })]), undefined);
  });

  it('is meant for the department, or for everyone', () => {
    const forLogistics = campaign('c', { departments: ['Sales', 'Logistics'] });
    assert.equal(shown([forLogistics]), 'c');
    assert.equal(shown([forLogistics], [], { ...anna, department: 'HR' }), undefined);
    assert.equal(shown([forLogistics], [], { ...anna, department: null }), undefined);
    assert.equal(shown([forLogistics], [], null), undefined);
    assert.equal(shown([campaign('c')], [], null), 'c');
  });

  it('stays away once dismissed, until its words change', () => {
    assert.equal(shown([campaign('c')], [response('dismissed')]), undefined);
    assert.equal(shown([campaign('c', { textVersion: 2 })], [response('dismissed')]), 'c');
  });

  it('comes back when its snooze ends', () => {
    assert.equal(
      shown([campaign('c')], [response('snoozed', { until: snoozedUntil(NOW) })]),
      undefined,
    );
    assert.equal(shown([campaign('c')], [response('snoozed', { until: NOW })]), 'c');
  });

  it('makes room for the next one when it is put aside', () => {
    const next = campaign('next', { priority: 1 });
    assert.equal(shown([campaign('c'), next], [response('dismissed')]), 'next');
  });

  it('has the highest priority, whatever the order they come in', () => {
    const some = fc.uniqueArray(
      fc.record({ id: fc.uuid(), priority: fc.nat(3), day: fc.integer({ min: 1, max: 9 }) }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const campaigns = drawn.map(({ id, priority, day }) =>
          campaign(id, { priority, startsAt: `2026-05-0${day}T00:00:00.000Z` }),
        );
        const one = currentCampaign(campaigns, [], anna, NOW)!;
        assert.equal(shown([...campaigns].reverse()), one.id);
        assert.ok(campaigns.every(({ priority }) => priority <= one.priority));
      }),
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
});

describe('a snoozed campaign', () => {
  it('may come back a day later', () => {
    assert.equal(snoozedUntil(NOW), '2026-05-11T09:00:00.000Z');
  });
});

describe('the version of a campaign’s words', () => {
  const known = campaign('c', { textVersion: 3 });

  it('is the first for a new campaign', () => assert.equal(textVersionAfter(null, known), 1));

  it('stays when only the rest changes', () => {
    const moved = { ...known, priority: 90, action: { ...known.action, href: '/elsewhere' } };
    assert.equal(textVersionAfter(known, moved), 3);
  });

  it('grows with the message and with the label of the act', () => {
    assert.equal(textVersionAfter(known, { ...known, message: { en: 'Other words.' } }), 4);
    const action = { ...known.action, label: { en: 'Look' } };
    assert.equal(textVersionAfter(known, { ...known, action }), 4);
  });
});
