/** How one operation of the contract travels over HTTP. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `:name` stands for a value that is sent percent-encoded. */
  readonly path: string;
  /** A `not-found` problem means that what was asked for is absent, which callers read as `null`. */
  readonly absent?: true;
}

/**
 * Every operation of the protocol, named after the port and its method.
 * Writes carry `Idempotency-Key`, edits also `If-Match`; what is not in the path travels
 * as query parameters of a read, or as the JSON body of a write.
 */
export const OPERATIONS = {
  'viewer.session': { method: 'GET', path: '/v1/session' },
  'people.search': { method: 'GET', path: '/v1/people' },
  'people.get': { method: 'GET', path: '/v1/people/:id', absent: true },
  'threads.list': { method: 'GET', path: '/v1/threads' },
  'threads.find': { method: 'GET', path: '/v1/comments' },
  'threads.locate': { method: 'GET', path: '/v1/comments/:id/path', absent: true },
  'threads.reply': { method: 'POST', path: '/v1/comments' },
  'threads.edit': { method: 'PATCH', path: '/v1/comments/:id' },
  'threads.remove': { method: 'DELETE', path: '/v1/comments/:id' },
  'threads.react': { method: 'PUT', path: '/v1/comments/:id/reactions/:kind' },
  'offers.list': { method: 'GET', path: '/v1/offers' },
  'offers.get': { method: 'GET', path: '/v1/offers/:id', absent: true },
  'offers.answer': { method: 'PUT', path: '/v1/offers/:id/answer' },
  'offers.publish': { method: 'POST', path: '/v1/offers' },
  'posts.list': { method: 'GET', path: '/v1/posts' },
  'posts.get': { method: 'GET', path: '/v1/posts/:id', absent: true },
  'posts.publish': { method: 'POST', path: '/v1/posts' },
  'campaigns.current': { method: 'GET', path: '/v1/campaigns/current' },
  'campaigns.respond': { method: 'POST', path: '/v1/campaigns/:id/responses' },
  'campaigns.publish': { method: 'POST', path: '/v1/campaigns' },
  'news.list': { method: 'GET', path: '/v1/news' },
  'news.markRead': { method: 'POST', path: '/v1/news/read' },
  'news.follow': { method: 'PUT', path: '/v1/follows/:kind/:id' },
  'news.following': { method: 'GET', path: '/v1/follows' },
  'activity.record': { method: 'POST', path: '/v1/activity' },
  'activity.summary': { method: 'GET', path: '/v1/activity/summary' },
  'changes.watch': { method: 'GET', path: '/v1/changes' },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;

/** Header by which a page chooses a person while the server runs in demo mode. */
export const PERSONA_HEADER = 'Stoa-Persona';

/** Seconds between the comments that keep an idle stream of changes open. */
export const HEARTBEAT = 15;

/** First frame of a stream of changes, event `open`: the newest change at that moment. */
export interface StreamOpening {
  readonly sequence: number;
}
