import type { Topic } from '@stoa/contract';
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
  return (topics, after, signal) =>
    client.open(
      CHANGES['changes.watch'],
      {
        query: { topic: topics },
        headers: {
          accept: 'text/event-stream',
          ...(after === null ? {} : { 'last-event-id': String(after) }),
        },
        signal,
      },
      /^text\/event-stream/,
    );
}
