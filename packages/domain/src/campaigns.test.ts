import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BackendError } from '@stoa/contract';
import { campaignAfter, presentCampaign, responseTo } from './campaigns.ts';
import { at, campaign, draft, reader, text } from './testing/campaign.ts';

const NEW = { id: 'c', now: '2026-03-04T10:00:00.000Z' };
const first = campaignAfter(draft(), null, NEW);
const edit = (changes: Parameters<typeof draft>[0]) =>
  campaignAfter(draft({ id: 'c', revision: '1', ...changes }), first, {
    id: 'c',
    now: '2026-04-01T10:00:00.000Z',
  });
const problem = (code: string, fields?: object) => (error: unknown) => {
  assert.equal((error as BackendError).code, code);
  if (fields) assert.deepEqual((error as BackendError).detail.fields, fields);
  return true;
};

describe('an edit of a campaign', () => {
  it('begins with version 1, and keeps when it was published', () => {
    assert.deepEqual([first.revision, first.textVersion], ['1', 1]);
    assert.equal(edit({ priority: 3 }).publishedAt, NEW.now);
  });

  it('is a conflict without the newest revision', () => {
    const { revision: _, ...unread } = draft({ id: 'c' });
    assert.throws(() => campaignAfter(unread, first, NEW), problem('conflict'));
    assert.throws(() => edit({ revision: '0' }), problem('conflict'));
    assert.throws(() => campaignAfter(draft({ revision: '1' }), null, NEW), problem('conflict'));
  });

  it('keeps the version of the text when no word changes, whatever is said', () => {
    const moved = { priority: 9, action: { ...first.action, href: '/elsewhere' } };
    for (const asksAgain of [true, false])
      assert.equal(edit({ ...moved, asksAgain }).textVersion, 1);
    assert.equal(edit(moved).textVersion, 1);
  });

  for (const [name, changes] of [
    ['a wording', { texts: [text({ wordings: [{ en: 'new' }, { en: 'newer' }] })] }],
    ['an example', { texts: [text({ example: { en: 'Somebody else.' } })] }],
    ['the label of the act', { action: { ...first.action, label: { en: 'Look' } } }],
  ] as const) {
    it(`with ${name} changed asks again only if the editor says so`, () => {
      const words = JSON.parse(JSON.stringify(changes)) as Parameters<typeof draft>[0];
      assert.throws(() => edit(words), problem('invalid', { asksAgain: 'required' }));
      assert.equal(edit({ ...words, asksAgain: false }).textVersion, 1);
      assert.equal(edit({ ...words, asksAgain: true }).textVersion, 2);
    });
  }
});

describe('what a reader is shown', () => {
  it('is the next wording each time, and the first again after the last', () => {
    const messages = [0, 1, 2, 3].map((showings) => {
      return presentCampaign(campaign('c'), reader(), showings)?.message['en'];
    });
    assert.deepEqual(messages, ['first', 'second', 'third', 'first']);
  });

  it('tells nothing about others', () => {
    const shown = presentCampaign(campaign('c'), reader(), 0);
    const members = ['action', 'endsAt', 'example', 'id', 'message', 'textVersion'];
    assert.deepEqual(Object.keys(shown ?? {}).sort(), members);
  });
});

describe('a snoozed campaign', () => {
  const snoozed = (day: string, days: 'workdays' | 'every-day') =>
    responseTo({ id: 'c', days }, { answer: 'snoozed', textVersion: 1 }, at(day)).until;

  it('comes back when the next day begins, after a weekend or a holiday', () => {
    assert.equal(snoozed('2026-03-04', 'workdays'), '2026-03-04T23:00:00.000Z');
    assert.equal(snoozed('2026-03-06', 'workdays'), '2026-03-08T23:00:00.000Z');
    assert.equal(snoozed('2026-12-23', 'workdays'), '2026-12-27T23:00:00.000Z');
    assert.equal(snoozed('2026-03-06', 'every-day'), '2026-03-06T23:00:00.000Z');
  });
});
