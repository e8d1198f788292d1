import { checkPolicy, checkReport, seededBefore } from '@stoa/domain';
import type { Seed } from '@stoa/domain';
import { v7 } from 'uuid';
import { addAct } from './moderation-acts.ts';
import { personOf } from './people.ts';
import type { State } from './state.ts';

/** What readers reported and moderators did before the store began. */
export function addModeration(state: State, seed: Seed): void {
  const { reports = [], blocks = [], locks = [], policies = [], audit = [] } = seed;
  for (const { commentId, reporterId, at, ...draft } of reports) {
    if (!state.comments.has(commentId)) throw new Error(`"${commentId}" is not seeded.`);
    const id = v7();
    const report = { id, commentId, reporterId: personOf(state, reporterId).id };
    state.reports.set(id, { ...report, ...checkReport(draft), at: instant(at), closedAt: null });
  }
  for (const { personId, until, reason, at } of blocks) {
    const end = until === null ? null : instant(until);
    state.blocks.set(personOf(state, personId).id, { until: end, reason, since: instant(at) });
  }
  for (const { subject, at } of locks) state.locks.set(subject, instant(at));
  for (const { byId, at, ...draft } of policies) {
    const { scope, policy } = checkPolicy(draft);
    const key = `${scope.prefix ? 'prefix' : 'subject'} ${scope.pattern}`;
    if (policy) state.policies.set(key, { scope, policy, byId, at: instant(at) });
  }
  for (const told of audit) {
    const act = { ...told, at: instant(told.at) };
    addAct(state, { id: v7(), ...act, before: seededBefore(act) });
  }
}

function instant(time: string): string {
  return new Date(time).toISOString();
}
