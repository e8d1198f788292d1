import type { Topic } from '@stoa/contract';
import { signInPage, typeOf } from '../answer.ts';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const CHANGES = {
  'changes.watch': { method: 'GET', path: '/v1/changes' },
} as const satisfies Operations;

/** Seconds between the comments that keep an idle stream of changes open. */
export const HEARTBEAT = 15;

/** First frame of a stream of changes, event `open`: the newest change at that moment. */
export interface StreamOpening {
  readonly sequence: number;
}

/** Opens a stream of the changes on `topics` that come after `after`, or from now on. */
export type OpenStream = (
  topics: readonly Topic[],
  after: number | null,
  signal: AbortSignal,
) => Promise<Response>;

export function changes(client: HttpClient): OpenStream {
  return (topics, after, signal) => {
    const since = after === null ? {} : { 'last-event-id': String(after) };
    const headers = { accept: 'text/event-stream', ...since };
    const input = { query: { topic: topics }, headers, signal };
    return client.exchange(CHANGES['changes.watch'], input, (response) => {
      if (!typeOf(response).startsWith('text/event-stream')) throw signInPage();
      return response;
    });
  };
}
