import { isBackendError } from '@stoa/contract';
import { group } from '../check.ts';
import { readThread, remove, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectProblem, expectTrue } from '../expectations.ts';

const edit = (text: string) => ({ body: { format: 'markdown', text } }) as const;

export const revisionChecks = group(
  'revisions',
  { ports: ['threads'], capabilities: ['detectsConflicts', 'editOwn'] },
  [
    {
      name: 'an edit changes the revision',
      run: async (context) => {
        const before = await reply(context, 'author', 'one');
        const threads = await threadsOf(context, 'author');
        const after = await threads.edit(
          before.id,
          edit('two'),
          before.revision,
          context.mutation(),
        );
        expectTrue(before.revision !== after.revision, 'the revision is another');
        const again = threads.edit(after.id, edit('three'), after.revision, context.mutation());
        expectEqual((await again).body?.text, 'three', 'an edit of the new revision');
      },
    },
    {
      name: 'an edit based on an old revision is a conflict and changes nothing',
      run: async (context) => {
        const { id, revision } = await reply(context, 'author', 'one');
        const threads = await threadsOf(context, 'author');
        await threads.edit(id, edit('two'), revision, context.mutation());
        const late = threads.edit(id, edit('three'), revision, context.mutation());
        await expectProblem(late, 'conflict', 'the late edit');
        expectEqual((await readThread(context, 'author')).items[0]?.body?.text, 'two', 'the words');
      },
    },
    {
      name: 'of edits made in parallel on one revision exactly one succeeds',
      run: async (context) => {
        const { id, revision } = await reply(context, 'author', 'one');
        const threads = await threadsOf(context, 'author');
        const outcomes = await Promise.allSettled(
          ['a', 'b', 'c', 'd'].map((text) =>
            threads.edit(id, edit(text), revision, context.mutation()),
          ),
        );
        const won = outcomes.flatMap((outcome) =>
          outcome.status === 'fulfilled' ? [outcome.value] : [],
        );
        expectEqual(won.length, 1, 'edits that succeeded');
        for (const outcome of outcomes) {
          if (outcome.status === 'fulfilled') continue;
          const reason: unknown = outcome.reason;
          expectTrue(
            isBackendError(reason) && reason.code === 'conflict',
            'the others are conflicts',
          );
        }
        const { items } = await readThread(context, 'author');
        expectEqual(items[0]?.body, won[0]?.body, 'the words of the winner');
      },
    },
    {
      name: 'a removal based on an old revision is a conflict',
      capabilities: ['removeOwn'],
      run: async (context) => {
        const before = await reply(context, 'author', 'one');
        const threads = await threadsOf(context, 'author');
        await threads.edit(before.id, edit('two'), before.revision, context.mutation());
        await expectProblem(remove(threads, before, context.mutation()), 'conflict', 'the removal');
        expectEqual((await readThread(context, 'author')).thread.commentCount, 1, 'comments');
      },
    },
  ],
);
