import type { CommentPage, ThreadPort } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import { latePort } from '../late-port.ts';
import type { Operations } from '../operation.ts';

export const THREADS = {
  'threads.list': { method: 'GET', path: '/v1/threads' },
} as const satisfies Operations;

/** What is read first; the rest of the port comes with its first use. */
export function threads(client: HttpClient): ThreadPort {
  return latePort<ThreadPort>(
    async () => (await import('./thread-acts.ts')).threadActs(client) as ThreadPort,
    {
      list: (query, page, call) =>
        client.call<CommentPage>(THREADS['threads.list'], {
          query: { ...query, ...page },
          ...call,
        }),
    },
  );
}
