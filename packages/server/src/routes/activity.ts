import { ActivityBatch, ActivitySummary, ActivityTarget } from '@stoa/contract/schemas';
import { need, route } from './route.ts';

export const activityRoutes = {
  'activity.record': route({
    summary: 'Add events to the ledger; ids seen before are ignored',
    body: ActivityBatch,
    handle: (backend, { body, call }) => need(backend.activity).record(body.events, call),
  }),
  'activity.summary': route({
    summary: 'How many different people, by type of event (editors)',
    query: ActivityTarget,
    answer: ActivitySummary,
    handle: (backend, { query, call }) => need(backend.activity).summary(query, call),
  }),
};
