import type { PortName } from '@stoa/contract';
import { group } from '../check.ts';
import { readThread, reply, threadsOf } from '../conversation.ts';
import { expectAbort, expectEqual } from '../expectations.ts';

const aborted = AbortSignal.abort();

export const abortChecks = group('aborts', {}, [
  {
    name: 'a read that is already aborted rejects with AbortError',
    run: async (context) => {
      const backend = await context.as('author');
      const call = { signal: aborted };
      const { subject } = context;
      await expectAbort(backend.viewer.session(call), 'session');
      const reads: Record<string, () => Promise<unknown>> = {
        'threads.list': () => backend.threads!.list({ subject }, {}, call),
        'threads.find': () => backend.threads!.find([context.newId()], call),
        'threads.locate': () => backend.threads!.locate(context.newId(), call),
        'offers.list': () => backend.offers!.list({}, call),
        'posts.list': () => backend.posts!.list({}, {}, call),
        'campaigns.current': () => backend.campaigns!.current({ visit: 'aborted' }, call),
        'people.search': () => backend.people!.search('a', {}, call),
      };
      for (const [operation, read] of Object.entries(reads)) {
        const port = operation.split('.')[0] as PortName;
        if (context.session.ports.includes(port)) await expectAbort(read(), operation);
      }
    },
  },
  {
    name: 'a write that is already aborted is not done',
    ports: ['threads'],
    run: async (context) => {
      const call = { ...context.mutation(), signal: aborted };
      await expectAbort(reply(context, 'author', 'never', null, call), 'reply');
      expectEqual((await readThread(context, 'author')).thread.commentCount, 0, 'comments');
    },
  },
  {
    name: 'a call aborted on its way rejects with AbortError, whatever the reason given',
    ports: ['threads'],
    run: async (context) => {
      const threads = await threadsOf(context, 'author');
      const controller = new AbortController();
      const outcome = threads.list({ subject: context.subject }, {}, { signal: controller.signal });
      controller.abort(new TypeError('the reader has left'));
      await expectAbort(outcome, 'list');
    },
  },
  {
    name: 'a write aborted on its way can be repeated and is done once',
    ports: ['threads'],
    capabilities: ['idempotentWrites'],
    run: async (context) => {
      const controller = new AbortController();
      const call = context.mutation();
      const signal = controller.signal;
      const outcome = reply(context, 'author', 'once', null, { ...call, signal });
      await Promise.resolve();
      controller.abort();
      await expectAbort(outcome, 'reply');
      await reply(context, 'author', 'once', null, call);
      expectEqual((await readThread(context, 'author')).thread.commentCount, 1, 'comments');
    },
  },
]);
