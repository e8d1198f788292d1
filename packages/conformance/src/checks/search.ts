import { group } from '../check.ts';
import { remove, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectPresent, expectProblem } from '../expectations.ts';

export const searchChecks = group(
  'search in a thread',
  { ports: ['threads'], capabilities: ['searchThreads'] },
  [
    {
      name: 'finds every word at every level, case, accents and emphasis aside, newest first',
      run: async (context) => {
        const root = await reply(context, 'author', 'Ładowarki dla ROWERÓW, zażółć gęślą jaźń');
        const child = await reply(context, 'reader', 'Rower **elek**tryczny też', root);
        await reply(context, 'reader', '100% pewne_', child);
        const { subject } = context;
        const threads = await threadsOf(context, 'guest');
        const find = async (text: string) =>
          (await threads.search({ subject, text })).items.map(({ id }) => id);
        expectEqual(await find('rower'), [child.id, root.id], 'newest first');
        expectEqual(await find('  ROWEROW ladowarki '), [root.id], 'every word');
        expectEqual(await find('zazolc GESLA jazn'), [root.id], 'Polish letters');
        expectEqual(await find('elektryczny'), [child.id], 'emphasis inside a word');
        expectEqual(await find('rower autobus'), [], 'not some words');
        expectEqual(await find('0%p'), [], 'nothing stands for other letters');
        expectEqual((await find('100%')).length, 1, 'signs are themselves');
        const elsewhere = await threads.search({ subject: `${subject}/other`, text: 'rower' });
        expectEqual(elsewhere.items, [], 'only this thread');
        const first = await threads.search({ subject, text: 'rower' }, { limit: 1 });
        const cursor = expectPresent(first.next, 'there is a cursor');
        const second = await threads.search({ subject, text: 'rower' }, { limit: 1, cursor });
        expectEqual([second.items[0]?.id, second.next], [root.id, null], 'the second page');
      },
    },
    {
      name: 'finds new words, neither replaced nor removed ones',
      capabilities: ['editOwn', 'removeOwn'],
      run: async (context) => {
        const { subject } = context;
        const threads = await threadsOf(context, 'author');
        const find = async (text: string) => (await threads.search({ subject, text })).items.length;
        const root = await reply(context, 'author', 'bicycle');
        await reply(context, 'reader', 'keeps the tombstone', root);
        const edit = { body: { format: 'markdown', text: 'scooter' } } as const;
        const edited = await threads.edit(root.id, edit, root.revision, context.mutation());
        expectEqual([await find('bicycle'), await find('scooter')], [0, 1], 'edited');
        await remove(threads, edited, context.mutation());
        expectEqual(await find('scooter'), 0, 'removed');
      },
    },
    {
      name: 'needs a word, and not too many',
      run: async (context) => {
        const threads = await threadsOf(context, 'reader');
        for (const [text, problem] of [
          ['', 'required'],
          [' ** ', 'required'],
          ['x'.repeat(201), 'too-long'],
        ] as const) {
          const outcome = threads.search({ subject: context.subject, text });
          const { detail } = await expectProblem(outcome, 'invalid', `"${text.slice(0, 8)}"`);
          expectEqual(detail.fields, { text: problem }, 'the field at fault');
        }
      },
    },
  ],
);
