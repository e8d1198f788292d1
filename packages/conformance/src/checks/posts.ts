import type { Post, PostDraft } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { remove, reply, threadsOf } from '../conversation.ts';
import { postDraft } from '../drafts.ts';
import { expectEqual, expectPresent } from '../expectations.ts';

async function publish(
  context: CheckContext,
  text: string,
  changes: Partial<PostDraft> = {},
): Promise<Post> {
  const { posts } = await context.as('leader');
  return posts!.publish(postDraft(text, changes), context.mutation());
}

/** The items of the roll that were joined from the thread of the check. */
async function joinedHere(context: CheckContext): Promise<Post[]> {
  const { posts } = await context.as('reader');
  const { items } = await posts!.list({ forms: ['joined'] }, { limit: 100 });
  return items.filter(({ subject }) => subject === context.subject);
}

const written = group('posts', { ports: ['posts'], capabilities: ['publishPosts'] }, [
  {
    name: 'a published post comes back as it was written',
    run: async (context) => {
      const title = 'What the first quarter taught us';
      const post = await publish(context, '## A start\n\nWords.', {
        form: 'blog',
        title,
        lang: 'en',
      });
      expectEqual([post.form, post.title, post.lang], ['blog', title, 'en'], 'the post');
      expectEqual(post.body, { format: 'markdown', text: '## A start\n\nWords.' }, 'body');
      expectEqual(post.author, context.person('leader'), 'author');
      expectEqual([post.provenance, post.joined, post.replyCount], ['own-hand', null, 0], 'rest');
      expectEqual(await (await context.as('guest')).posts!.get(post.id), post, 'as read');
    },
  },
  {
    name: 'the roll is newest first, by form and by author',
    run: async (context) => {
      const blog = await publish(context, 'long', { form: 'blog', title: 'A title' });
      const daily = await publish(context, 'short');
      const { posts } = await context.as('reader');
      const ids = async (query: Parameters<NonNullable<typeof posts>['list']>[0]) =>
        (await posts!.list(query, { limit: 100 })).items
          .map(({ id }) => id)
          .filter((id) => [blog.id, daily.id].includes(id));
      expectEqual(await ids({}), [daily.id, blog.id], 'all forms');
      expectEqual(await ids({ forms: ['blog'] }), [blog.id], 'one form');
      expectEqual(
        await ids({ forms: ['daily', 'blog'], authorId: context.person('leader').id }),
        [daily.id, blog.id],
        'author',
      );
      expectEqual(await ids({ authorId: context.person('author').id }), [], 'another author');
    },
  },
  {
    name: 'a post opens a thread and counts its comments',
    ports: ['threads'],
    run: async (context) => {
      const { id, subject } = await publish(context, 'short');
      const threads = await threadsOf(context, 'author');
      const body = { format: 'markdown', text: 'A reply.' } as const;
      await threads.reply({ subject, parentId: null, body }, context.mutation());
      const post = await (await context.as('reader')).posts!.get(id);
      expectEqual(post?.replyCount, 1, 'replies');
    },
  },
]);

const joined = group('joined posts', { ports: ['posts', 'threads'] }, [
  {
    name: 'a leader’s reply to somebody stands on the roll with the question it answers',
    run: async (context) => {
      const question = await reply(context, 'author', 'When do we get it?');
      const answer = await reply(context, 'leader', 'In May.', question);
      const [post, ...more] = await joinedHere(context);
      expectEqual(more, [], 'one item');
      expectEqual(post?.body, { format: 'markdown', text: 'In May.' }, 'the reply');
      expectEqual(
        [post?.author.id, post?.publishedAt],
        [context.person('leader').id, answer.createdAt],
        'its author',
      );
      const { author, body, createdAt } = question;
      const expected = {
        commentId: answer.id,
        question: { commentId: question.id, author, body, createdAt },
      };
      expectEqual(post?.joined, expected, 'what it joins');
      expectEqual(post?.replyCount, 2, 'comments in its thread');
      const { posts } = await context.as('guest');
      expectEqual((await posts!.get(post!.id))?.joined, expected, 'as read by its id');
    },
  },
  {
    name: 'a leader’s own thread, reply to themselves, or an employee’s reply join nothing',
    run: async (context) => {
      const own = await reply(context, 'leader', 'A thought.');
      await reply(context, 'leader', 'And another.', own);
      await reply(context, 'author', 'Good.', own);
      expectEqual(await joinedHere(context), [], 'the roll');
    },
  },
  {
    name: 'a removed reply leaves the roll, also as a tombstone',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const question = await reply(context, 'author', 'When?');
      const answer = await reply(context, 'leader', 'In May.', question);
      await reply(context, 'author', 'Thank you.', answer);
      const [post] = await joinedHere(context);
      await remove(await threadsOf(context, 'leader'), answer, context.mutation());
      expectEqual(await joinedHere(context), [], 'the roll');
      const { posts } = await context.as('reader');
      expectEqual(await posts!.get(expectPresent(post, 'it was there').id), null, 'by its id');
    },
  },
  {
    name: 'a removed question leaves the reply without its words and author',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const question = await reply(context, 'author', 'Said too much.');
      await reply(context, 'leader', 'Let us talk.', question);
      await remove(await threadsOf(context, 'author'), question, context.mutation());
      const [post] = await joinedHere(context);
      const left = expectPresent(post?.joined, 'it stays on the roll').question;
      expectEqual([left.author, left.body], [null, null], 'the question');
    },
  },
  {
    name: 'an edited reply is edited on the roll',
    capabilities: ['editOwn'],
    run: async (context) => {
      const question = await reply(context, 'author', 'When?');
      const { id, revision } = await reply(context, 'leader', 'In Mai.', question);
      const threads = await threadsOf(context, 'leader');
      const edit = { body: { format: 'markdown', text: 'In May.' } } as const;
      await threads.edit(id, edit, revision, context.mutation());
      const [post] = await joinedHere(context);
      expectEqual(post?.body, edit.body, 'the words');
    },
  },
]);

export const postChecks = [...written, ...joined];
