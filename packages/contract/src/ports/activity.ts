import type { Call } from '../calls.ts';
import type { ActivityEvent, ActivitySummary, ActivityTarget } from '../schemas/activity.ts';

export interface ActivityPort {
  /** Adds events of the viewer to the ledger; an `id` seen before is ignored. Not for guests. */
  record(events: readonly ActivityEvent[], call?: Call): Promise<void>;
  /** Editors only: how many different people, by type of event. */
  summary(target: ActivityTarget, call?: Call): Promise<ActivitySummary>;
}
