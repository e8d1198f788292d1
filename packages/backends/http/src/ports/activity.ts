import type { ActivityPort, ActivitySummary } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const ACTIVITY = {
  'activity.record': { method: 'POST', path: '/v1/activity' },
  'activity.summary': { method: 'GET', path: '/v1/activity/summary' },
} as const satisfies Operations;

export function activity(client: HttpClient): ActivityPort {
  return {
    record: async (events, call) => {
      await client.call(ACTIVITY['activity.record'], { body: { events }, ...call });
    },
    summary: (target, call) =>
      client.call<ActivitySummary>(ACTIVITY['activity.summary'], { query: target, ...call }),
  };
}
