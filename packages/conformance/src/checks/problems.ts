import type { ProblemCode, ProblemDetail } from '@stoa/contract';
import { BackendError, toBackendError } from '@stoa/contract';
import { group } from '../check.ts';
import type { Check } from '../check.ts';
import { readThread, reply } from '../conversation.ts';
import { expectEqual, expectProblem, expectTrue } from '../expectations.ts';

const CASES: readonly [ProblemCode, ProblemDetail][] = [
  ['unauthenticated', {}],
  ['forbidden', {}],
  ['not-found', {}],
  ['conflict', {}],
  ['invalid', { fields: { 'body.text': 'too-long', subject: 'format' } }],
  ['rate-limited', { retryAfter: 7 }],
  ['unavailable', { retryAfter: 30 }],
  ['unsupported', {}],
  ['unexpected', {}],
];

function arrives([code, detail]: readonly [ProblemCode, ProblemDetail]): Omit<Check, 'group'> {
  return {
    name: `"${code}" arrives as it was sent, from reads and writes`,
    run: async (context) => {
      const error = new BackendError(code, 'What went wrong.', detail);
      const { faults } = context.fixture;
      faults!.failNext('threads.list', error);
      const read = await expectProblem(readThread(context, 'author'), code, 'read');
      expectEqual(read.detail, detail, 'its detail after a read');
      faults!.failNext('threads.reply', error);
      const write = await expectProblem(reply(context, 'author', 'words'), code, 'write');
      expectEqual(write.detail, detail, 'its detail after a write');
    },
  };
}

export const problemChecks = group('problems', { ports: ['threads'], fixture: ['faults'] }, [
  ...CASES.map(arrives),
  {
    name: 'a failure nobody foresaw amounts to "unexpected"',
    run: async (context) => {
      context.fixture.faults!.failNext('threads.list', new TypeError('x is undefined'));
      const outcome = await readThread(context, 'author').then(() => null, toBackendError);
      expectEqual(outcome?.code, 'unexpected', 'code');
      expectTrue(
        (await readThread(context, 'author')).items.length === 0,
        'the next call succeeds',
      );
    },
  },
]);
