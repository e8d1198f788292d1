import type { ActivityPort } from '@stoa/contract';
import { checkActivity, contributionOf, LOOKS, looksKeptSince, requireRole } from '@stoa/domain';
import type { Calls, Transaction } from './calls.ts';
import type { StoredActivity } from './state.ts';

export function activityPort(calls: Calls): ActivityPort {
  return {
    record: (events, call) =>
      calls.record(call, ({ state, person, now }) => {
        checkActivity(events);
        forgetLooks(state.activity, looksKeptSince(now));
        for (const { id, type, target, at, channel = null } of structuredClone(events)) {
          const key = `${person.id} ${id}`;
          if (!state.activity.has(key)) {
            state.activity.set(key, { personId: person.id, type, target, at, channel });
          }
        }
      }),

    summary: (target, call) =>
      calls.read(call, (state) => {
        requireRole(calls.identity, 'editor');
        const people = new Map<string, Set<string>>();
        for (const event of state.activity.values()) {
          if (event.target.kind !== target.kind || event.target.id !== target.id) continue;
          people.set(event.type, (people.get(event.type) ?? new Set()).add(event.personId));
        }
        const counted = [...people].map(([type, ids]) => [type, ids.size] as const);
        return { target, people: Object.fromEntries(counted) };
      }),
  };
}

/** What a write adds to the ledger by itself. */
export function addContribution(
  { state, person, now }: Transaction,
  operation: string,
  input: unknown,
  mutationId: string,
): void {
  const contribution = contributionOf(operation, input);
  if (!contribution) return;
  const event = { ...contribution, personId: person.id, at: now, channel: null };
  state.activity.set(`${person.id} ${mutationId.toLowerCase()}`, event);
}

function forgetLooks(ledger: Map<string, StoredActivity>, since: string): void {
  for (const [key, { type, at }] of ledger) {
    if (at < since && LOOKS.includes(type)) ledger.delete(key);
  }
}
