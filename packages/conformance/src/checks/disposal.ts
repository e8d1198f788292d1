import { ChangeLog } from '../changes.ts';
import { group } from '../check.ts';
import { readThread, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectProblem } from '../expectations.ts';

export const disposalChecks = group('disposal', { ports: ['threads'] }, [
  {
    name: 'a closed backend answers unavailable, reads and writes alike',
    run: async (context) => {
      const reader = await context.as('reader');
      await reader.dispose();
      await expectProblem(reader.viewer.session(), 'unavailable', 'session');
      await expectProblem(readThread(context, 'reader'), 'unavailable', 'read');
      await expectProblem(reply(context, 'reader', 'too late'), 'unavailable', 'write');
    },
  },
  {
    name: 'closing it again changes nothing',
    run: async (context) => {
      const reader = await context.as('reader');
      await Promise.all([reader.dispose(), reader.dispose()]);
      await reader.dispose();
    },
  },
  {
    name: 'other viewers go on',
    run: async (context) => {
      await threadsOf(context, 'author');
      await (await context.as('reader')).dispose();
      await reply(context, 'author', 'still here');
      expectEqual((await readThread(context, 'author')).items.length, 1, 'the thread');
    },
  },
  {
    name: 'closing it ends its watches',
    capabilities: ['live'],
    run: async (context) => {
      const topics = [`thread:${context.subject}`];
      const reader = await context.as('reader');
      const closed = new ChangeLog(reader, topics, context.session.sequence);
      const open = new ChangeLog(await context.as('leader'), topics, context.session.sequence);
      await Promise.all([closed.untilConnected(), open.untilConnected()]);
      await reader.dispose();
      const written = await reply(context, 'author', 'unheard');
      await open.untilChangeOf(written.id);
      open.stop();
      expectEqual(closed.changes, [], 'changes');
    },
  },
]);
