import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivityTarget, ActivityType, GoalEvent } from '@stoa/contract';
import { contributionOf, fulfils } from './goal-events.ts';

const IN_THREAD: GoalEvent = { kind: 'contributed', subject: 'page:/x' };
const ON_OFFER: GoalEvent = { kind: 'answered', offerId: 'bicycle' };
const REPORTED: GoalEvent = { kind: 'reported', name: 'signed-up' };

describe('a goal', () => {
  const cases: readonly (readonly [GoalEvent, ActivityType, ActivityTarget, boolean])[] = [
    [IN_THREAD, 'contributed', { kind: 'thread', id: 'page:/x' }, true],
    [IN_THREAD, 'contributed', { kind: 'thread', id: 'page:/y' }, false],
    [IN_THREAD, 'read', { kind: 'thread', id: 'page:/x' }, false],
    [ON_OFFER, 'contributed', { kind: 'offer', id: 'bicycle' }, true],
    [ON_OFFER, 'contributed', { kind: 'thread', id: 'bicycle' }, false],
    [REPORTED, 'converted', { kind: 'goal', id: 'signed-up' }, true],
    [REPORTED, 'clicked', { kind: 'goal', id: 'signed-up' }, false],
    ...[IN_THREAD, ON_OFFER, REPORTED].flatMap((goal) => [
      [goal, 'converted', { kind: 'campaign', id: 'c' }, true] as const,
      [goal, 'converted', { kind: 'campaign', id: 'd' }, false] as const,
      [goal, 'clicked', { kind: 'campaign', id: 'c' }, false] as const,
    ]),
  ];
  for (const [goal, type, target, expected] of cases) {
    it(`of kind "${goal.kind}" ${expected ? 'is reached' : 'is not reached'} by ${type} on ${target.kind} ${target.id}`, () => {
      assert.equal(fulfils({ id: 'c', goal }, { type, target }), expected);
    });
  }

  it('happens with the write itself, whatever a page reports', () => {
    assert.deepEqual(contributionOf('threads.reply', { subject: 'page:/x' }), {
      type: 'contributed',
      target: { kind: 'thread', id: 'page:/x' },
    });
    assert.deepEqual(contributionOf('offers.answer', { id: 'bicycle', draft: {} }), {
      type: 'contributed',
      target: { kind: 'offer', id: 'bicycle' },
    });
    assert.equal(contributionOf('threads.react', { id: 'x' }), null);
  });
});
