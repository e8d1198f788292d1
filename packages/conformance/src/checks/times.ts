import type { Comment } from '@stoa/contract';
import { group } from '../check.ts';
import { replies, threadsOf } from '../conversation.ts';
import { postDraft } from '../drafts.ts';
import { expectEqual, expectTrue } from '../expectations.ts';

const NINE = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

export const timeChecks = group('times', {}, [
  {
    name: 'times are in UTC with milliseconds and follow the order of writing',
    ports: ['threads'],
    run: async (context) => {
      const written = await replies(context, 'author', NINE);
      const times = written.map(({ createdAt }) => createdAt);
      for (const time of times) expectTrue(INSTANT.test(time), `${time} is an instant`);
      expectEqual(times, [...times].sort(), 'the times');
    },
  },
  {
    name: 'comments of the same instant have one order, both ways and across pages',
    ports: ['threads'],
    fixture: ['freeze'],
    run: async (context) => {
      await context.fixture.freeze!();
      const written = await replies(context, 'author', NINE);
      expectEqual(new Set(written.map(({ createdAt }) => createdAt)).size, 1, 'one instant');
      const threads = await threadsOf(context, 'author');
      const { subject } = context;
      const oldest = idsOf((await threads.list({ subject })).items);
      const newest = idsOf((await threads.list({ subject, order: 'newest' })).items);
      expectEqual([...oldest].sort(), idsOf(written).sort(), 'all are listed');
      expectEqual(newest, [...oldest].reverse(), 'newest first is the reverse');
      const paged: Comment[] = [];
      let cursor: string | null = null;
      do {
        const page = await threads.list({ subject }, { cursor, limit: 2 });
        paged.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      expectEqual(idsOf(paged), oldest, 'pages');
    },
  },
  {
    name: 'posts of the same instant have one order across pages',
    ports: ['posts'],
    capabilities: ['publishPosts'],
    fixture: ['freeze'],
    run: async (context) => {
      await context.fixture.freeze!();
      const { posts } = await context.as('leader');
      const published = [];
      for (const text of NINE) {
        published.push(await posts!.publish(postDraft(text), context.mutation()));
      }
      const authorId = published[0]!.author.id;
      const whole = await posts!.list({ authorId, forms: ['daily'] }, { limit: 9 });
      const first = await posts!.list({ authorId, forms: ['daily'] }, { limit: 4 });
      const rest = await posts!.list(
        { authorId, forms: ['daily'] },
        { limit: 5, cursor: first.next },
      );
      expectEqual(idsOf([...first.items, ...rest.items]), idsOf(whole.items), 'pages');
      expectEqual(idsOf(whole.items).sort(), idsOf(published).sort(), 'all are listed');
    },
  },
]);
