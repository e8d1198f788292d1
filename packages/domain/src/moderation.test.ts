import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Identity, Role } from '@stoa/contract';
import { isBackendError } from '@stoa/contract';
import fc from 'fast-check';
import { isWriting, requireUnblocked, screenWords, spend, wordsIn } from './admission.ts';
import type { Screen } from './admission.ts';
import { policyFor, reportRank, stateAfter, stateOnWriting } from './moderation.ts';

function identity(id: string, ...roles: Role[]): Identity {
  const nobody = { title: null, department: null, region: null, photo: null, leader: false };
  return { person: { id, name: id, ...nobody }, roles };
}

const NOW = '2026-11-23T09:00:00.000Z';
const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1_000).toISOString();
const refusal = (code: string) => (error: unknown) => isBackendError(error) && error.code === code;

describe('a decision', () => {
  for (const [act, from, to] of [
    ['hold', 'shown', 'held'],
    ['hide', 'shown', 'hidden'],
    ['approve', 'held', 'shown'],
    ['refuse', 'held', 'hidden'],
    ['restore', 'hidden', 'shown'],
    ['dismiss', 'shown', 'shown'],
  ] as const) {
    it(`to ${act} makes a ${from} comment ${to}, and no other`, () => {
      assert.equal(stateAfter(act, from), to);
      for (const other of (['shown', 'held', 'hidden'] as const).filter((s) => s !== from)) {
        assert.throws(() => stateAfter(act, other), refusal('invalid'));
      }
    });
  }
});

describe('what is written', () => {
  const writing = { identity: identity('anna'), policy: 'post', heldBecause: null, before: null };
  const shown = { state: 'shown', reason: null };

  for (const [what, changes, becomes] of [
    ['is shown', {}, shown],
    ['waits where approval is asked for', { policy: 'pre' }, { state: 'held', reason: null }],
    ['waits if a rule says so', { heldBecause: 'A name' }, { state: 'held', reason: 'A name' }],
    [
      'waits again when it is edited',
      { policy: 'pre', before: shown },
      { state: 'held', reason: null },
    ],
    [
      'goes on waiting, and for the same reason',
      { before: { state: 'held', reason: 'A name' } },
      { state: 'held', reason: 'A name' },
    ],
    [
      'is shown if a moderator writes',
      { policy: 'pre', identity: identity('m', 'moderator') },
      shown,
    ],
  ] as const) {
    it(what, () => assert.deepEqual(stateOnWriting({ ...writing, ...changes } as never), becomes));
  }
});

describe('the rule for a subject', () => {
  const rule = (pattern: string, prefix: boolean, policy: 'pre' | 'post') => ({
    scope: { pattern, prefix },
    policy,
  });
  const rules = [
    rule('page:/hr/', true, 'pre'),
    rule('page:/hr/open/', true, 'post'),
    rule('page:/hr/open/pay', false, 'pre'),
  ];

  for (const [subject, policy] of [
    ['page:/news', 'post'],
    ['page:/hr/leave', 'pre'],
    ['page:/hr/open/canteen', 'post'],
    ['page:/hr/open/pay', 'pre'],
    ['page:/hr/open/payment', 'post'],
  ] as const) {
    it(`of ${subject} is "${policy}", in whatever order rules come`, () => {
      assert.equal(policyFor(subject, rules, 'post'), policy);
      assert.equal(policyFor(subject, [...rules].reverse(), 'post'), policy);
    });
  }
});

describe('the rank by reports', () => {
  it('puts more reports first, and of equals what has waited longest', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), fc.nat(1_000), fc.nat(1_000), (a, b, s, t) => {
        const [left, right] = [reportRank(a, later(s)), reportRank(b, later(t))];
        const expected = a === b ? Math.sign(s - t) : Math.sign(b - a);
        assert.equal(left === right ? 0 : left < right ? -1 : 1, expected);
      }),
    );
  });
});

describe('the words of a write', () => {
  it('are found wherever people write them, addresses and names aside', () => {
    const text = { format: 'markdown', text: 'body' };
    const input = {
      subject: 'page:/x',
      title: 'title',
      body: text,
      pictures: [{ src: '/a.jpg', alt: { en: 'alt', pl: 'opis' } }],
      action: { label: { en: 'label' }, href: '/there' },
      questions: [{ id: 'q', kind: 'scale', text: { en: 'question' }, lowest: { en: 'no' } }],
      sentence: 'sentence',
      ownerId: 'anna',
    };
    const found = ['title', 'body', 'alt', 'opis', 'label', 'question', 'no', 'sentence'];
    assert.deepEqual(wordsIn(input), found);
    assert.deepEqual(wordsIn({ ratings: [{ questionId: 'q', value: 3 }], sentence: null }), []);
  });

  it('go through the rule of the installation, which may hold or refuse them', () => {
    const screen: Screen = (words, { operation }) => {
      assert.equal(operation, 'threads.reply');
      if (words.includes('never')) return { verdict: 'refuse', reason: 'Not this word.' };
      if (words.includes('maybe')) return { verdict: 'hold', reason: 'A person looks first.' };
      return { verdict: 'allow' };
    };
    const say = (text: string, who = identity('anna')) =>
      screenWords(screen, 'threads.reply', { body: { format: 'markdown', text } }, who);
    assert.equal(say('fine'), null);
    assert.equal(say('maybe'), 'A person looks first.');
    assert.equal(say('maybe', identity('m', 'moderator')), null);
    assert.throws(
      () => say('never'),
      (error) =>
        isBackendError(error) &&
        error.detail.refusal === 'words' &&
        error.detail.reason === 'Not this word.',
    );
  });
});

describe('a block', () => {
  const words = { body: { format: 'markdown', text: 'words' } };

  for (const [operation, input, writes] of [
    ['threads.reply', words, true],
    ['threads.react', { id: 'c', choice: { kind: 'useful', on: true } }, true],
    ['media.upload', {}, true],
    ['offers.answer', { draft: { ratings: [], sentence: 'words' } }, true],
    ['offers.answer', { draft: { ratings: [] } }, false],
    ['threads.remove', { id: 'c' }, false],
    ['campaigns.respond', { answer: { answer: 'dismissed' } }, false],
    ['moderation.report', { draft: { reason: 'other', words: 'words' } }, false],
  ] as const) {
    it(`${writes ? 'stops' : 'does not stop'} ${operation} ${JSON.stringify(input)}`, () => {
      assert.equal(isWriting(operation, input), writes);
    });
  }

  it('holds until its end, and for good without one', () => {
    const at = (now: string, until: string | null) => () =>
      requireUnblocked({ until, reason: 'Enough.' }, now, 'threads.reply', words);
    assert.throws(at(NOW, later(1)), refusal('forbidden'));
    assert.throws(at(later(1e9), null), refusal('forbidden'));
    assert.doesNotThrow(at(later(1), later(1)));
  });
});

describe('a limit', () => {
  const limit = { count: 3, seconds: 60 };

  it('never lets through more than so many within its time, and says when to try again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 60 }), (pauses) => {
        let times: string[] = [];
        const written: number[] = [];
        let second = 0;
        for (const pause of pauses) {
          second += pause;
          try {
            times = spend(limit, times, later(second));
            written.push(second);
          } catch (error) {
            assert.ok(isBackendError(error) && error.code === 'rate-limited');
            const wait = error.detail.retryAfter!;
            assert.ok(wait >= 1 && wait <= 60);
            assert.doesNotThrow(() => spend(limit, times, later(second + wait)));
          }
        }
        for (const begin of written) {
          assert.ok(written.filter((at) => at >= begin && at < begin + 60).length <= 3);
        }
      }),
    );
  });
});
