import { group } from '../check.ts';
import { readThread, reply, threadsOf } from '../conversation.ts';
import { expectEqual } from '../expectations.ts';

/** Ids that no backend hands out, some awkward in an address or in a database. */
const NOWHERE = ['01900000-0000-7000-8000-000000000000', '../a b?c=d#é/%2F', 'a\u0000b'];

export const readChecks = group('reads', {}, [
  {
    name: 'a subject nobody wrote about has an empty page',
    ports: ['threads'],
    run: async (context) => {
      const page = await readThread(context, 'author');
      expectEqual([page.items, page.branches, page.next], [[], [], null], 'the page');
      expectEqual([page.thread.commentCount, page.thread.latestAt], [0, null], 'the thread');
      expectEqual(page.thread.subject, context.subject, 'the subject');
    },
  },
  {
    name: 'replies to an absent comment are an empty page',
    ports: ['threads'],
    run: async (context) => {
      await reply(context, 'author', 'a root');
      const threads = await threadsOf(context, 'author');
      const { subject } = context;
      const page = await threads.list({ subject, parentId: context.newId() });
      expectEqual([page.items, page.next], [[], null], 'the page');
      expectEqual(page.thread.commentCount, 1, 'the thread');
    },
  },
  {
    name: 'replies are listed under their own subject only',
    ports: ['threads'],
    run: async (context) => {
      const root = await reply(context, 'author', 'a root');
      await reply(context, 'reader', 'a reply', root);
      const threads = await threadsOf(context, 'author');
      const page = await threads.list({ subject: `${context.subject}/other`, parentId: root.id });
      expectEqual(page.items, [], 'the page');
    },
  },
  {
    name: 'an absent comment is not found and stands nowhere',
    ports: ['threads'],
    run: async (context) => {
      const threads = await threadsOf(context, 'author');
      expectEqual(await threads.find([...NOWHERE]), [], 'found');
      for (const id of NOWHERE) expectEqual(await threads.locate(id), null, 'located');
    },
  },
  {
    name: 'an absent offer is null',
    ports: ['offers'],
    run: async (context) => {
      const { offers } = await context.as('author');
      for (const id of NOWHERE) expectEqual(await offers!.get(id), null, 'the offer');
    },
  },
  {
    name: 'an absent post is null',
    ports: ['posts'],
    run: async (context) => {
      const { posts } = await context.as('author');
      for (const id of NOWHERE) expectEqual(await posts!.get(id), null, 'the post');
    },
  },
  {
    name: 'an absent person is null',
    ports: ['people'],
    run: async (context) => {
      const { people } = await context.as('author');
      for (const id of NOWHERE) expectEqual(await people!.get(id), null, 'the person');
    },
  },
]);
