import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CampaignDraft } from '@stoa/contract';
import { isBackendError } from '@stoa/contract';
import { checkCampaign, checkClaim, checkVisit } from './campaign-drafts.ts';
import { draft, text } from './testing/campaign.ts';

function faults(check: () => unknown, fields: Readonly<Record<string, string>>): void {
  assert.throws(check, (error) => {
    assert.ok(isBackendError(error), String(error));
    assert.deepEqual(error.detail.fields, fields);
    return true;
  });
}

describe('a campaign to publish', () => {
  const action = draft().action;

  it('is stored with milliseconds, so that times compare as text', () => {
    const { startsAt, endsAt } = checkCampaign(
      draft({ startsAt: '2026-05-01T00:00:00Z', endsAt: '2026-06-01T00:00:00.5Z' }),
    );
    assert.deepEqual([startsAt, endsAt], ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.500Z']);
  });

  const cases: readonly (readonly [string, Partial<CampaignDraft>, Record<string, string>])[] = [
    ['a name', { name: ' ' }, { name: 'required' }],
    [
      'a thread to contribute to',
      { goal: { kind: 'contributed', subject: 'benefits' } },
      { 'goal.subject': 'format' },
    ],
    [
      'an offer to answer',
      { goal: { kind: 'answered', offerId: '' } },
      { 'goal.offerId': 'required' },
    ],
    [
      'a goal named as hosts name it',
      { goal: { kind: 'reported', name: 'Signed up!' } },
      { 'goal.name': 'format' },
    ],
    ['a text for everyone', { texts: [text({ role: 'driver' })] }, { texts: 'required' }],
    ['one text for one kind of reader', { texts: [text(), text()] }, { 'texts.1': 'reused' }],
    ['a real example', { texts: [text({ example: null })] }, { 'texts.0.example': 'required' }],
    [
      'another wording each time',
      { texts: [text({ wordings: [{ en: 'once' }] })] },
      { 'texts.0.wordings': 'too-short' },
    ],
    [
      'words in each wording',
      { texts: [text({ wordings: [{ en: 'a' }, { en: ' ' }] })] },
      { 'texts.0.wordings.1': 'required' },
    ],
    ['an end after its start', { endsAt: draft().startsAt }, { endsAt: 'out-of-range' }],
    ['a priority of its scale', { priority: 101 }, { priority: 'out-of-range' }],
    ['an end to futile showings', { stopAfter: 0 }, { stopAfter: 'out-of-range' }],
    [
      'caps that can be counted',
      { caps: { period: { times: 0, days: 367 }, lifetime: 0.5 } },
      {
        'caps.period.times': 'out-of-range',
        'caps.period.days': 'out-of-range',
        'caps.lifetime': 'out-of-range',
      },
    ],
    [
      'a name for its group',
      { group: { name: '', period: null, lifetime: null } },
      { 'group.name': 'required' },
    ],
  ];
  for (const [name, changes, fields] of cases) {
    it(`has ${name}`, () => faults(() => checkCampaign(draft(changes)), fields));
  }

  it('that is shown once needs one wording only', () => {
    checkCampaign(draft({ stopAfter: 1, texts: [text({ wordings: [{ en: 'once' }] })] }));
  });

  for (const href of ['https://a.example/b', 'http://a', '/hours', '#top', '?a=b', './a', '../a']) {
    it(`may lead to ${href}`, () => void checkCampaign(draft({ action: { ...action, href } })));
  }

  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    ' javascript:x',
    'data:text/html,x',
    '//evil.example',
    '\tjavascript:x',
    'vbscript:x',
    '',
  ]) {
    it(`may not lead to ${JSON.stringify(href)}`, () =>
      faults(() => checkCampaign(draft({ action: { ...action, href } })), {
        'action.href': 'format',
      }));
  }
});

describe('who asks for attention', () => {
  it('names the visit, and what wants it', () => {
    checkClaim({ visit: 'one', what: 'offer:bicycle' });
    faults(() => checkVisit({ visit: '' }), { visit: 'required' });
    faults(() => checkClaim({ visit: 'one', what: ' ' }), { what: 'required' });
  });
});
