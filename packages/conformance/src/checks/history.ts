import { WordingPage } from '@stoa/contract/schemas';
import { Value } from 'typebox/value';
import { group } from '../check.ts';
import { remove, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectPresent, expectTrue } from '../expectations.ts';

export const historyChecks = group(
  'history',
  { ports: ['threads'], capabilities: ['history', 'editOwn'] },
  [
    {
      name: 'earlier words are kept with their times and language, latest first, for every reader',
      run: async (context) => {
        const threads = await threadsOf(context, 'author');
        const body = (text: string) => ({ format: 'markdown', text }) as const;
        const { subject } = context;
        const draft = { subject, parentId: null, body: body('erste'), lang: 'de' };
        const first = await threads.reply(draft, context.mutation());
        expectEqual((await threads.history(first.id)).items, [], 'before any edit');
        const second = await threads.edit(
          first.id,
          { body: body('zweite') },
          first.revision,
          context.mutation(),
        );
        expectEqual(second.lang, 'de', 'an edit keeps the language');
        const edit = { body: body('third'), lang: 'en' };
        const third = await threads.edit(first.id, edit, second.revision, context.mutation());
        expectEqual(third.lang, 'en', 'unless it is told another');
        const guest = await threadsOf(context, 'guest');
        const page = await guest.history(first.id);
        expectTrue(Value.Check(WordingPage, page), 'the page has the shape of the contract');
        expectEqual(
          page.items.map((wording) => [wording.body.text, wording.lang]),
          [
            ['zweite', 'de'],
            ['erste', 'de'],
          ],
          'words',
        );
        expectEqual(
          page.items.map(({ writtenAt, replacedAt }) => [writtenAt, replacedAt]),
          [
            [second.editedAt, third.editedAt],
            [first.createdAt, second.editedAt],
          ],
          'times',
        );
        const latest = await guest.history(first.id, { limit: 1 });
        const cursor = expectPresent(latest.next, 'there is a cursor');
        const rest = await guest.history(first.id, { cursor });
        expectEqual([...latest.items, ...rest.items], page.items, 'in pages');
        expectEqual(rest.next, null, 'the end');
      },
    },
    {
      name: 'a refused edit leaves no trace, and a removal takes all earlier words along',
      capabilities: ['removeOwn', 'detectsConflicts'],
      run: async (context) => {
        const threads = await threadsOf(context, 'author');
        const root = await reply(context, 'author', 'said too much');
        await reply(context, 'reader', 'keeps the tombstone', root);
        const edit = { body: { format: 'markdown', text: 'said less' } } as const;
        const call = context.mutation();
        const edited = await threads.edit(root.id, edit, root.revision, call);
        await threads.edit(root.id, edit, root.revision, context.mutation()).catch(() => undefined);
        expectEqual((await threads.history(root.id)).items.length, 1, 'one edit');
        await remove(threads, edited, context.mutation());
        expectEqual((await threads.history(root.id)).items, [], 'after the removal');
        expectEqual((await threads.history(context.newId())).items, [], 'of nothing');
      },
    },
  ],
);
