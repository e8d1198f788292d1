import { ACTIVITY } from './ports/activity.ts';
import { CAMPAIGN_DESK } from './ports/campaign-desk.ts';
import { CAMPAIGNS } from './ports/campaigns.ts';
import { CHANGES } from './ports/changes.ts';
import { MEDIA } from './ports/media.ts';
import { MODERATION } from './ports/moderation.ts';
import { NEWS } from './ports/news.ts';
import { OFFERS } from './ports/offers.ts';
import { PEOPLE } from './ports/people.ts';
import { POSTS } from './ports/posts.ts';
import { THREAD_ACTS } from './ports/thread-acts.ts';
import { THREADS } from './ports/threads.ts';
import { VIEWER } from './ports/viewer.ts';

export { PERSONA_HEADER } from './operation.ts';
export type { Operation } from './operation.ts';
export { HEARTBEAT } from './ports/changes.ts';
export type { StreamOpening } from './ports/changes.ts';
export { ANSWER_KEY_HEADER } from './ports/offers.ts';

/**
 * Every operation of the protocol, named after the port and its method.
 * Writes carry `Idempotency-Key`, edits also `If-Match`; what is not in the path travels
 * as query parameters of a read, or as the JSON body of a write. The body of an upload is its bytes.
 */
export const OPERATIONS = {
  ...VIEWER,
  ...PEOPLE,
  ...THREADS,
  ...THREAD_ACTS,
  ...OFFERS,
  ...POSTS,
  ...CAMPAIGNS,
  ...CAMPAIGN_DESK,
  ...MODERATION,
  ...NEWS,
  ...ACTIVITY,
  ...MEDIA,
  ...CHANGES,
} as const;

export type OperationName = keyof typeof OPERATIONS;
