import type { Comment, Page, PageRequest } from '@stoa/contract';
import { group } from '../check.ts';
import { remove, replies, reply, threadsOf } from '../conversation.ts';
import { postDraft } from '../drafts.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';

const TEN = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

const textsOf = (comments: readonly Comment[]) => comments.map(({ body }) => body?.text);

/** Reads on from a cursor to the end. */
async function readOn<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  from: PageRequest['cursor'],
  limit = 3,
): Promise<T[]> {
  const items: T[] = [];
  let cursor = from;
  do {
    const page = await list({ cursor: cursor ?? null, limit });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

export const pagingChecks = group('paging', {}, [
  {
    name: 'pages follow each other without a gap or a repeat',
    ports: ['threads'],
    run: async (context) => {
      await replies(context, 'author', TEN);
      const threads = await threadsOf(context, 'reader');
      for (const order of ['oldest', 'newest'] as const) {
        const list = (page: PageRequest) => threads.list({ subject: context.subject, order }, page);
        const expected = order === 'oldest' ? TEN : [...TEN].reverse();
        expectEqual(textsOf(await readOn(list, null)), expected, `${order} first`);
      }
    },
  },
  {
    name: 'a page holds twenty items unless told, and its last cursor is null',
    ports: ['threads'],
    run: async (context) => {
      await replies(context, 'author', [...TEN, ...TEN, 'the last']);
      const threads = await threadsOf(context, 'reader');
      const { items, next } = await threads.list({ subject: context.subject });
      expectEqual(items.length, 20, 'the first page');
      const rest = await threads.list({ subject: context.subject }, { cursor: next });
      expectEqual([textsOf(rest.items), rest.next], [['the last'], null], 'the second page');
      const exact = await threads.list({ subject: context.subject }, { limit: 21 });
      expectEqual(exact.next, null, 'a full last page has no cursor');
    },
  },
  {
    name: 'inserting while someone pages newest first repeats nothing',
    ports: ['threads'],
    run: async (context) => {
      await replies(context, 'author', TEN);
      const threads = await threadsOf(context, 'reader');
      const list = (page: PageRequest) =>
        threads.list({ subject: context.subject, order: 'newest' }, page);
      const first = await list({ limit: 4 });
      await replies(context, 'author', ['later', 'even later']);
      const rest = await readOn(list, first.next);
      expectEqual(textsOf(rest), ['5', '4', '3', '2', '1', '0'], 'the rest');
    },
  },
  {
    name: 'inserting while someone pages oldest first loses nothing',
    ports: ['threads'],
    run: async (context) => {
      await replies(context, 'author', TEN);
      const threads = await threadsOf(context, 'reader');
      const list = (page: PageRequest) => threads.list({ subject: context.subject }, page);
      const first = await list({ limit: 8 });
      await replies(context, 'author', ['later']);
      expectEqual(textsOf(await readOn(list, first.next)), ['8', '9', 'later'], 'the rest');
    },
  },
  {
    name: 'removing while someone pages loses nothing else',
    ports: ['threads'],
    capabilities: ['removeOwn'],
    run: async (context) => {
      const written = await replies(context, 'author', TEN);
      const threads = await threadsOf(context, 'author');
      const list = (page: PageRequest) => threads.list({ subject: context.subject }, page);
      const first = await list({ limit: 4 });
      // An earlier one, the one the cursor stands at, and a later one.
      for (const gone of [written[0]!, written[3]!, written[6]!]) {
        await remove(threads, gone, context.mutation());
      }
      expectEqual(textsOf(await readOn(list, first.next)), ['4', '5', '7', '8', '9'], 'the rest');
    },
  },
  {
    name: 'writers in parallel are all listed, once each',
    ports: ['threads'],
    run: async (context) => {
      await Promise.all(TEN.map((text, i) => reply(context, i % 2 ? 'author' : 'reader', text)));
      const threads = await threadsOf(context, 'reader');
      const list = (page: PageRequest) => threads.list({ subject: context.subject }, page);
      expectEqual(textsOf(await readOn(list, null)).sort(), TEN, 'the thread');
    },
  },
  {
    name: 'inserting while someone pages the roll repeats nothing',
    ports: ['posts'],
    capabilities: ['publishPosts'],
    run: async (context) => {
      const { posts } = await context.as('leader');
      const authorId = expectPresent(
        (await posts!.publish(postDraft('0'), context.mutation())).author.id,
        'author',
      );
      for (const text of ['1', '2', '3', '4']) {
        await posts!.publish(postDraft(text), context.mutation());
      }
      const list = (page: PageRequest) => posts!.list({ authorId, forms: ['daily'] }, page);
      const first = await list({ limit: 2 });
      await posts!.publish(postDraft('later'), context.mutation());
      const next = await list({ limit: 2, cursor: first.next });
      const texts = [...first.items, ...next.items].map(({ body }) => 'text' in body && body.text);
      expectEqual(texts, ['4', '3', '2', '1'], 'two pages');
    },
  },
  {
    name: 'a cursor from another list, or none of ours, is invalid',
    ports: ['threads'],
    run: async (context) => {
      await replies(context, 'author', TEN);
      const threads = await threadsOf(context, 'reader');
      const { subject } = context;
      const { next } = await threads.list({ subject, order: 'newest' }, { limit: 2 });
      const foreign = expectPresent(next, 'there is a cursor');
      for (const cursor of [foreign, 'bm9uc2Vuc2U', '%', 'Łódź']) {
        const outcome = threads.list({ subject, order: 'oldest' }, { cursor });
        const { detail } = await expectProblem(outcome, 'invalid', `cursor ${cursor}`);
        expectTrue('cursor' in (detail.fields ?? {}), 'the field is named');
      }
    },
  },
  {
    name: 'a limit outside 1 to 100 is invalid',
    ports: ['threads'],
    run: async (context) => {
      const threads = await threadsOf(context, 'reader');
      for (const limit of [0, -1, 101, 1.5]) {
        const outcome = threads.list({ subject: context.subject }, { limit });
        const { detail } = await expectProblem(outcome, 'invalid', `limit ${limit}`);
        expectTrue('limit' in (detail.fields ?? {}), 'the field is named');
      }
    },
  },
]);
