import type { Comment, CommentOrder } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { ask, remove, replies, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectPresent, expectProblem } from '../expectations.ts';
import type { PersonaName } from '../personas.ts';

/** All roots in an order, two a page. */
async function rootsIn(context: CheckContext, order: CommentOrder): Promise<string[]> {
  const threads = await threadsOf(context, 'reader');
  const found: Comment[] = [];
  let cursor: string | null = null;
  do {
    const page = await threads.list({ subject: context.subject, order }, { cursor, limit: 2 });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found.map(({ body }) => body?.text ?? '†');
}

export const orderChecks = group('orders', { ports: ['threads'] }, [
  {
    name: 'most helpful first counts other people once each, and by time within equal',
    capabilities: ['sortHelpful', 'reactions'],
    run: async (context) => {
      const [a, b, c, d] = await replies(context, 'author', ['a', 'b', 'c', 'd']);
      const react = async (persona: PersonaName, comment: Comment, kind: string, on = true) =>
        (await threadsOf(context, persona)).react(comment.id, { kind, on }, context.mutation());
      await react('reader', c!, 'useful');
      await react('leader', c!, 'thanks');
      // Two words of one person, a word that says nothing of help, and the author's own.
      await react('reader', d!, 'useful');
      await react('reader', d!, 'support');
      for (const persona of ['reader', 'leader', 'editor'] as const) {
        await react(persona, a!, 'question');
      }
      await react('author', b!, 'useful');
      expectEqual(await rootsIn(context, 'helpful'), ['c', 'd', 'a', 'b'], 'helpful');
      await react('reader', c!, 'useful', false);
      await react('leader', c!, 'thanks', false);
      expectEqual(await rootsIn(context, 'helpful'), ['d', 'a', 'b', 'c'], 'taken back');
    },
  },
  {
    name: 'what waits for an answer or a first reply comes first, oldest first',
    capabilities: ['sortUnanswered', 'questions', 'removeOwn'],
    run: async (context) => {
      const [heard] = await replies(context, 'author', ['heard', 'alone']);
      const asked = await ask(context, 'reader', 'asked');
      const answered = await ask(context, 'reader', 'answered');
      const first = await reply(context, 'author', 'which one?', heard);
      await reply(context, 'author', 'maybe', asked);
      const answer = await reply(context, 'author', 'yes', answered);
      const leader = await threadsOf(context, 'leader');
      await leader.markAnswer(answer.id, { on: true }, context.mutation());
      const waiting = ['alone', 'asked'];
      expectEqual(await rootsIn(context, 'unanswered'), [...waiting, 'heard', 'answered'], 'first');
      await remove(await threadsOf(context, 'author'), first, context.mutation());
      await leader.markAnswer(answer.id, { on: false }, context.mutation());
      expectEqual(
        await rootsIn(context, 'unanswered'),
        ['heard', ...waiting, 'answered'],
        'a reply that went and a mark that was taken back',
      );
    },
  },
  {
    name: 'a cursor of one order is invalid in another',
    capabilities: ['sortHelpful', 'sortUnanswered'],
    run: async (context) => {
      await replies(context, 'author', ['a', 'b', 'c']);
      const threads = await threadsOf(context, 'reader');
      const { subject } = context;
      const { next } = await threads.list({ subject, order: 'helpful' }, { limit: 1 });
      const cursor = expectPresent(next, 'there is a cursor');
      for (const order of ['oldest', 'newest', 'unanswered'] as const) {
        await expectProblem(threads.list({ subject, order }, { cursor }), 'invalid', order);
      }
    },
  },
]);
