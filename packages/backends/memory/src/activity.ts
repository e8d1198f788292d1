import type { ActivityPort } from '@stoa/contract';
import { checkActivity, requireRole } from '@stoa/domain';
import type { Calls } from './calls.ts';

export function activityPort(calls: Calls): ActivityPort {
  return {
    record: (events, call) =>
      calls.record(call, ({ state, person }) => {
        checkActivity(events);
        for (const { id, type, target } of structuredClone(events)) {
          const key = `${person.id} ${id}`;
          if (!state.activity.has(key))
            state.activity.set(key, { personId: person.id, type, target });
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
