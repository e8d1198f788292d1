import type { MutationCall } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { readThread, remove, reply, threadsOf } from '../conversation.ts';
import { campaignDraft, offerDraft, postDraft, ratingOf } from '../drafts.ts';
import { expectEqual, expectProblem } from '../expectations.ts';

const body = { format: 'markdown', text: 'edited' } as const;

/** The same write twice, one after the other, has one outcome. */
async function expectOneOutcome<T>(
  context: CheckContext,
  write: (call: MutationCall) => Promise<T>,
): Promise<T> {
  const call = context.mutation();
  const first = await write(call);
  expectEqual(await write(call), first, 'the repeated write answers with the first outcome');
  return first;
}

async function expectReused(outcome: Promise<unknown>, rule: string): Promise<void> {
  const { detail } = await expectProblem(outcome, 'invalid', rule);
  expectEqual(detail.fields, { mutationId: 'reused' }, rule);
}

const threadMutations = group(
  'repeated writes',
  { ports: ['threads'], capabilities: ['idempotentWrites'] },
  [
    {
      name: 'a repeated reply is written once',
      run: async (context) => {
        await expectOneOutcome(context, (call) => reply(context, 'author', 'once', null, call));
        expectEqual((await readThread(context, 'author')).thread.commentCount, 1, 'comments');
      },
    },
    {
      name: 'a reply repeated in parallel is written once',
      run: async (context) => {
        const call = context.mutation();
        const repeated = Array.from({ length: 8 }, () =>
          reply(context, 'author', 'once', null, call),
        );
        const outcomes = await Promise.all(repeated);
        expectEqual(new Set(outcomes.map(({ id }) => id)).size, 1, 'outcomes');
        expectEqual((await readThread(context, 'author')).thread.commentCount, 1, 'comments');
      },
    },
    {
      name: 'a repeated edit, removal or reaction answers with its first outcome',
      capabilities: ['editOwn', 'removeOwn', 'reactions'],
      run: async (context) => {
        const threads = await threadsOf(context, 'author');
        const { id, revision } = await reply(context, 'author', 'words');
        const edited = await expectOneOutcome(context, (call) =>
          threads.edit(id, { body }, revision, call),
        );
        const kind = context.session.reactions[0]!.kind;
        await expectOneOutcome(context, (call) => threads.react(id, { kind, on: true }, call));
        await expectOneOutcome(context, (call) => remove(threads, edited, call));
      },
    },
    {
      name: 'the first outcome is returned also after the comment has changed',
      capabilities: ['editOwn'],
      run: async (context) => {
        const call = context.mutation();
        const first = await reply(context, 'author', 'first', null, call);
        const threads = await threadsOf(context, 'author');
        await threads.edit(first.id, { body }, first.revision, context.mutation());
        expectEqual(await reply(context, 'author', 'first', null, call), first, 'the outcome');
        expectEqual((await readThread(context, 'author')).items[0]?.body?.text, 'edited', 'words');
      },
    },
    {
      name: 'a mutationId with a different body is invalid',
      run: async (context) => {
        const call = context.mutation();
        await reply(context, 'author', 'this', null, call);
        await expectReused(reply(context, 'author', 'that', null, call), 'another text');
        expectEqual((await readThread(context, 'author')).thread.commentCount, 1, 'comments');
      },
    },
    {
      name: 'a mutationId with a different operation is invalid',
      capabilities: ['removeOwn'],
      run: async (context) => {
        const call = context.mutation();
        const comment = await reply(context, 'author', 'this', null, call);
        const threads = await threadsOf(context, 'author');
        await expectReused(remove(threads, comment, call), 'another operation');
        expectEqual((await readThread(context, 'author')).thread.commentCount, 1, 'comments');
      },
    },
    {
      name: 'two people may use the same mutationId',
      run: async (context) => {
        const call = context.mutation();
        await reply(context, 'author', 'mine', null, call);
        await reply(context, 'reader', 'mine', null, call);
        expectEqual((await readThread(context, 'author')).thread.commentCount, 2, 'comments');
      },
    },
    {
      name: 'a mutationId that is no UUID is invalid',
      run: async (context) => {
        for (const mutationId of ['', 'mutation-1']) {
          const outcome = reply(context, 'author', 'words', null, { mutationId });
          const { detail } = await expectProblem(outcome, 'invalid', `"${mutationId}"`);
          expectEqual(Object.keys(detail.fields ?? {}), ['mutationId'], 'the field at fault');
        }
      },
    },
  ],
);

const otherMutations = group('repeated writes', { capabilities: ['idempotentWrites'] }, [
  {
    name: 'a repeated answer to an offer counts once',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: async (context) => {
      const { offers } = await context.as('editor');
      const { id } = await expectOneOutcome(context, (call) =>
        offers!.publish(offerDraft(context), call),
      );
      const author = await context.as('author');
      const answered = await expectOneOutcome(context, (call) =>
        author.offers!.answer(id, { ratings: ratingOf(4), sentence: 'Yes.' }, call),
      );
      expectEqual(answered.results?.respondents, 1, 'respondents');
    },
  },
  {
    name: 'a repeated post is published once',
    ports: ['posts'],
    capabilities: ['publishPosts'],
    run: async (context) => {
      const { posts } = await context.as('leader');
      const post = await expectOneOutcome(context, (call) =>
        posts!.publish(postDraft('once'), call),
      );
      const { items } = await posts!.list({ authorId: post.author.id, forms: ['daily'] });
      expectEqual(items.filter(({ id }) => id === post.id).length, 1, 'on the roll');
      expectEqual(items[0]?.id, post.id, 'nothing was published after it');
    },
  },
  {
    name: 'a repeated campaign or response has one outcome',
    ports: ['campaigns'],
    capabilities: ['publishCampaigns'],
    run: async (context) => {
      const { campaigns } = await context.as('editor');
      const draft = campaignDraft(context);
      const { id } = await expectOneOutcome(context, (call) => campaigns!.publish(draft, call));
      const author = await context.as('author');
      const snoozed = { answer: 'snoozed', textVersion: 1 } as const;
      await expectOneOutcome(context, (call) => author.campaigns!.respond(id, snoozed, call));
    },
  },
]);

export const mutationChecks = [...threadMutations, ...otherMutations];
