import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DecisionAct, Identity } from '@stoa/contract';
import { isBackendError } from '@stoa/contract';
import { judge, mayUndo } from './moderation-cases.ts';
import type { Case, CommentStanding } from './moderation-cases.ts';

const nobody = { title: null, department: null, region: null, photo: null, leader: false };
const moderator: Identity = { person: { id: 'mod', name: 'Mo', ...nobody }, roles: ['moderator'] };
const THEN = '2026-11-23T08:00:00.000Z';
const NOW = '2026-11-23T09:00:00.000Z';
const shown: CommentStanding = { state: 'shown', reason: null, at: THEN, pinnedAt: null };
const held: CommentStanding = { state: 'held', reason: 'A name', at: THEN, pinnedAt: null };
const pinned = { ...shown, pinnedAt: THEN };
const aCase = (change: Partial<Case> = {}): Case => ({
  ...shown,
  authorId: 'anna',
  depth: 0,
  reports: 1,
  pinnedBeside: 0,
  last: null,
  ...change,
});
const decide = (comment: Case, act: DecisionAct) =>
  judge(moderator, comment, { act, reason: 'Because.' }, NOW);
const refusal = (code: string) => (error: unknown) => isBackendError(error) && error.code === code;

describe('a moderator', () => {
  for (const act of ['hold', 'hide', 'dismiss', 'undo'] as const) {
    it(`does not ${act} what they wrote, and may pin it`, () => {
      const own = aCase({ authorId: 'mod', last: { act: 'hold', to: 'shown', before: held } });
      assert.throws(() => decide(own, act), refusal('forbidden'));
      assert.equal(decide(own, 'pin').pinnedAt, NOW);
      assert.equal(mayUndo(moderator, own.last!, own), false);
    });
  }

  it('pins three roots of a thread, and no reply', () => {
    assert.throws(() => decide(aCase({ pinnedBeside: 3 }), 'pin'), refusal('conflict'));
    assert.throws(() => decide(aCase({ depth: 1 }), 'pin'), refusal('invalid'));
    assert.throws(() => decide(aCase(pinned), 'pin'), refusal('invalid'));
    assert.throws(() => decide(aCase(), 'unpin'), refusal('invalid'));
  });

  it('answers reports where there are some', () => {
    assert.equal(decide(aCase(), 'dismiss').reports, 'closed');
    assert.throws(() => decide(aCase({ reports: 0 }), 'dismiss'), refusal('invalid'));
    assert.deepEqual(
      [decide(aCase(), 'hold').reports, decide(aCase(held), 'approve').reports],
      ['kept', 'closed'],
    );
  });
});

describe('undo', () => {
  for (const [act, before, tells] of [
    ['hide', shown, 'restore'],
    ['hold', pinned, 'restore'],
    ['approve', held, 'hold'],
    ['refuse', held, 'hold'],
    ['restore', { ...shown, state: 'hidden' }, 'hide'],
    ['dismiss', shown, null],
  ] as const) {
    it(`of ${act} is as it was, and tells the author what that is`, () => {
      const { told, reports: _, ...after } = decide(aCase({ ...before, reports: 1 }), act);
      const comment = aCase({ ...after, last: { act, to: after.state, before } });
      assert.equal(mayUndo(moderator, comment.last!, comment), true);
      const back = decide(comment, 'undo');
      assert.deepEqual(back, { ...before, reports: 'reopened', told: tells });
      assert.equal(told, act === 'dismiss' ? null : act);
    });
  }

  it('is refused where something else has happened since', () => {
    const edited = aCase({ ...held, last: { act: 'approve', to: 'shown', before: held } });
    const again = aCase({ last: { act: 'undo', to: 'shown', before: null } });
    const pin = aCase({ ...pinned, last: { act: 'pin', to: 'shown', before: shown } });
    for (const comment of [edited, again, pin, aCase()]) {
      assert.throws(() => decide(comment, 'undo'), refusal('invalid'));
      if (comment.last) assert.equal(mayUndo(moderator, comment.last, comment), false);
    }
  });

  it('pins again only where there is room', () => {
    const full = { pinnedBeside: 3, last: { act: 'hide', to: 'hidden', before: pinned } } as const;
    const after = decide(aCase({ ...shown, state: 'hidden', ...full }), 'undo');
    assert.deepEqual([after.state, after.pinnedAt], ['shown', null]);
  });
});
