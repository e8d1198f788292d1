import type { FollowTarget, NewsItem, NewsPage } from '@stoa/contract';
import { ChangeLog } from '../changes.ts';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { remove, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';
import type { PersonaName } from '../personas.ts';

async function newsOf(context: CheckContext, persona: PersonaName) {
  return expectPresent((await context.as(persona)).news, 'the port "news" is there');
}

/** What is new for a persona in the thread of the check; its store may be shared. */
async function newsHere(context: CheckContext, persona: PersonaName): Promise<NewsItem[]> {
  const { items } = await (await newsOf(context, persona)).list({}, { limit: 100 });
  return items.filter(({ subject }) => subject === context.subject);
}

const kindsOf = (items: readonly NewsItem[]): string[] => items.map(({ kind }) => kind);

function threadHere(context: CheckContext): FollowTarget {
  return { kind: 'thread', id: context.subject };
}

async function follow(
  context: CheckContext,
  persona: PersonaName,
  target: FollowTarget,
  on = true,
): Promise<void> {
  await (await newsOf(context, persona)).follow(target, on, context.mutation());
}

async function follows(
  context: CheckContext,
  persona: PersonaName,
  target: FollowTarget,
): Promise<boolean> {
  const found = await (await newsOf(context, persona)).following([target]);
  return found.length > 0;
}

const talk = group('news', { ports: ['news', 'threads'] }, [
  {
    name: 'a reply is new for whoever it answers, with who wrote it and its first words',
    run: async (context) => {
      const question = await reply(context, 'author', 'When do we get it?');
      const answer = await reply(context, 'reader', '**In May**, [they say](/may).', question);
      const [item, ...more] = await newsHere(context, 'author');
      expectEqual(more, [], 'one item');
      const { id: _, ...said } = expectPresent(item, 'the item');
      const expected = {
        kind: 'reply',
        target: { kind: 'comment', id: answer.id },
        subject: context.subject,
        actor: context.person('reader'),
        decision: null,
        title: null,
        excerpt: 'In May, they say.',
        at: answer.createdAt,
        read: false,
      };
      expectEqual(said, expected, 'the item');
      expectEqual(await newsHere(context, 'reader'), [], 'nothing is new for its author');
    },
  },
  {
    name: 'one comment is new once, although it replies in a thread that is followed',
    run: async (context) => {
      const root = await reply(context, 'author', 'A question.');
      await follow(context, 'author', threadHere(context));
      await reply(context, 'reader', 'A reply.', root);
      expectEqual(kindsOf(await newsHere(context, 'author')), ['reply'], 'items');
    },
  },
  {
    name: 'whoever is mentioned learns of it, once',
    run: async (context) => {
      const { id } = context.person('editor');
      const text = `[@Tomasz](person:${id}), and again [@Tomasz](person:${id}): what do you think?`;
      await reply(context, 'author', text);
      const items = await newsHere(context, 'editor');
      expectEqual(kindsOf(items), ['mention'], 'items');
      expectEqual(items[0]?.excerpt, '@Tomasz, and again @Tomasz: what do you think?', 'words');
    },
  },
  {
    name: 'whoever wrote in a thread follows it, until they stop',
    run: async (context) => {
      const thread = threadHere(context);
      expectEqual(await follows(context, 'author', thread), false, 'before');
      await reply(context, 'author', 'I am in.');
      expectEqual(await follows(context, 'author', thread), true, 'after writing');
      const second = await reply(context, 'reader', 'So am I.');
      const [item] = await newsHere(context, 'author');
      expectEqual([item?.kind, item?.target.id], ['thread', second.id], 'what is new');
      await follow(context, 'author', thread, false);
      await reply(context, 'author', 'Only this.');
      expectEqual(await follows(context, 'author', thread), false, 'writing does not undo it');
      await reply(context, 'reader', 'Unheard.');
      expectEqual((await newsHere(context, 'author')).length, 1, 'items after they stopped');
    },
  },
  {
    name: 'following brings what is written from then on, newest first',
    run: async (context) => {
      await reply(context, 'author', 'before');
      await follow(context, 'editor', threadHere(context));
      const later = [await reply(context, 'author', '1'), await reply(context, 'reader', '2')];
      const items = await newsHere(context, 'editor');
      const expected = later.map(({ id }) => id).reverse();
      expectEqual(
        items.map(({ target }) => target.id),
        expected,
        'items',
      );
    },
  },
  {
    name: 'what was removed is neither listed nor counted',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const news = await newsOf(context, 'author');
      const root = await reply(context, 'author', 'root');
      const before = (await news.list()).unread;
      const answer = await reply(context, 'reader', 'said too much', root);
      await reply(context, 'author', 'keeps the tombstone', answer);
      expectEqual((await news.list()).unread, before + 1, 'unread');
      await remove(await threadsOf(context, 'reader'), answer, context.mutation());
      expectEqual(await newsHere(context, 'author'), [], 'items');
      expectEqual((await news.list()).unread, before, 'unread without it');
    },
  },
  {
    name: 'each person has only their own news, and marks only their own',
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      await reply(context, 'reader', 'reply', root);
      const [item] = await newsHere(context, 'author');
      for (const persona of ['reader', 'editor', 'moderator'] as const) {
        expectEqual(await newsHere(context, persona), [], persona);
        const news = await newsOf(context, persona);
        await news.markRead({ ids: [item!.id], subject: context.subject }, context.mutation());
      }
      expectEqual((await newsHere(context, 'author'))[0]?.read, false, 'unread as before');
    },
  },
  {
    name: 'items are marked as read singly, up to a time, or by thread',
    run: async (context) => {
      const news = await newsOf(context, 'author');
      await reply(context, 'author', 'root');
      for (const text of ['1', '2', '3']) await reply(context, 'reader', text);
      const [third, second, first] = await newsHere(context, 'author');
      const { unread } = await news.list();
      const mark = async (marks: Parameters<typeof news.markRead>[0]) =>
        (await news.markRead(marks, context.mutation())).unread;
      expectEqual(await mark({ ids: [second!.id] }), unread - 1, 'one');
      expectEqual(await mark({ ids: [second!.id] }), unread - 1, 'again');
      await mark({ upTo: second!.at });
      const read = async () => (await newsHere(context, 'author')).map((item) => item.read);
      const upTo = [third!.at <= second!.at, true, first!.at <= second!.at];
      expectEqual(await read(), upTo, 'up to a time');
      await mark({ subject: context.subject });
      expectEqual(await read(), [true, true, true], 'in the thread');
      const left = await news.list({ unreadOnly: true }, { limit: 100 });
      const here = left.items.filter(({ subject }) => subject === context.subject);
      expectEqual(here, [], 'unread only');
    },
  },
  {
    name: 'news comes in pages that follow each other',
    run: async (context) => {
      const news = await newsOf(context, 'author');
      await reply(context, 'author', 'root');
      for (const text of ['1', '2', '3', '4', '5']) await reply(context, 'reader', text);
      const found: string[] = [];
      let page: NewsPage = await news.list({}, { limit: 2 });
      for (let pages = 1; pages < 3; pages++) {
        found.push(...page.items.map(({ excerpt }) => excerpt ?? ''));
        page = await news.list({}, { limit: 2, cursor: page.next });
      }
      found.push(...page.items.map(({ excerpt }) => excerpt ?? ''));
      expectEqual(found.slice(0, 5), ['5', '4', '3', '2', '1'], 'items');
    },
  },
]);

const following = group('news', { ports: ['news'] }, [
  {
    name: 'guests follow nothing and have no news',
    run: async (context) => {
      const guest = await newsOf(context, 'guest');
      const thread = threadHere(context);
      await expectProblem(guest.list(), 'unauthenticated', 'list');
      const mark = guest.markRead({ ids: [] }, context.mutation());
      await expectProblem(mark, 'unauthenticated', 'mark');
      await expectProblem(
        guest.follow(thread, true, context.mutation()),
        'unauthenticated',
        'follow',
      );
      expectEqual(await guest.following([thread]), [], 'following');
    },
  },
  {
    name: 'following and marking need something to follow or mark',
    run: async (context) => {
      const news = await newsOf(context, 'author');
      const self = { kind: 'person', id: context.person('author').id } as const;
      await expectProblem(news.follow(self, true, context.mutation()), 'invalid', 'oneself');
      const nothing = { kind: 'thread', id: 'nothing' } as const;
      await expectProblem(news.follow(nothing, true, context.mutation()), 'invalid', 'no thread');
      await expectProblem(news.markRead({}, context.mutation()), 'invalid', 'an empty mark');
    },
  },
  {
    name: 'a repeated follow or mark has one outcome',
    capabilities: ['idempotentWrites'],
    run: async (context) => {
      const news = await newsOf(context, 'author');
      const person = { kind: 'person', id: context.person('leader').id } as const;
      const [on, off] = [context.mutation(), context.mutation()];
      const first = await news.follow(person, true, on);
      expectEqual(first, { target: person, on: true }, 'the outcome');
      await news.follow(person, false, off);
      expectEqual(await news.follow(person, true, on), first, 'the first outcome');
      expectEqual(await follows(context, 'author', person), false, 'and nothing is done again');
      const call = context.mutation();
      const marked = await news.markRead({ upTo: context.session.now }, call);
      expectEqual(await news.markRead({ upTo: context.session.now }, call), marked, 'the mark');
    },
  },
]);

const live = group('news', { ports: ['news', 'threads'], capabilities: ['live'] }, [
  {
    name: 'what is new is reported to the person it is for, and to nobody else',
    run: async (context) => {
      const { sequence } = context.session;
      const topic = `news:${context.person('author').id}`;
      const own = new ChangeLog(await context.as('author'), [topic], sequence);
      const thread = `thread:${context.subject}`;
      const others = new ChangeLog(await context.as('editor'), [topic, thread], sequence);
      const root = await reply(context, 'author', 'root');
      const answer = await reply(context, 'reader', 'reply', root);
      await own.untilChangeOf(answer.id);
      await others.untilChangeOf(answer.id);
      const last = await reply(context, 'reader', 'the last');
      await others.untilChangeOf(last.id);
      own.stop();
      others.stop();
      expectTrue(
        others.changes.every((change) => change.topic === thread),
        'another person hears nothing of it',
      );
    },
  },
]);

export const newsChecks = [...talk, ...following, ...live];
