import type { Post } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { remove, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectPresent, expectTrue } from '../expectations.ts';
import { onRoll, postsOf, publish, readPost } from '../roll.ts';

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
      expectEqual([post.state, post.writtenBy, post.editedAt], ['published', null, null], 'state');
      const seen = await readPost(context, 'guest', post);
      expectEqual({ ...seen, may: post.may }, post, 'as a guest reads it');
    },
  },
  {
    name: 'the roll is newest first, by form and by author',
    run: async (context) => {
      const blog = await publish(context, 'long', { form: 'blog', title: 'A title' });
      const daily = await publish(context, 'short');
      const both = [blog, daily];
      const { id } = context.person('leader');
      expectEqual(await onRoll(context, 'reader', both), [daily.id, blog.id], 'all forms');
      expectEqual(
        await onRoll(context, 'reader', both, { forms: ['blog'] }),
        [blog.id],
        'one form',
      );
      expectEqual(
        await onRoll(context, 'reader', both, { forms: ['daily', 'blog'], authorId: id }),
        [daily.id, blog.id],
        'author',
      );
      const other = context.person('author').id;
      expectEqual(await onRoll(context, 'reader', both, { authorId: other }), [], 'another author');
    },
  },
  {
    name: 'the roll can be read by goal; leaders and goals to choose from come with it',
    run: async (context) => {
      const goal = { id: context.newId(), name: { en: 'Answers in two days' } };
      const serving = await publish(context, 'serves it', { goal });
      const plain = await publish(context, 'serves none');
      const both = [serving, plain];
      const found = await onRoll(context, 'reader', both, { goalId: goal.id });
      expectEqual(found, [serving.id], 'by goal');
      const { leaders, goals } = await (await postsOf(context, 'guest')).filters();
      const leaderId = context.person('leader').id;
      expectTrue(
        leaders.some(({ id }) => id === leaderId),
        'the leader is listed',
      );
      expectEqual(
        goals.find(({ id }) => id === goal.id),
        goal,
        'the goal is listed',
      );
    },
  },
  {
    name: 'parts of a series are numbered and lead to each other',
    run: async (context) => {
      const name = `A series ${context.newId()}`;
      const part = (title: string) =>
        publish(context, 'words', { form: 'blog', title, series: { name } });
      const [one, two, three] = [await part('One'), await part('Two'), await part('Three')];
      const place = async (post: Post) => (await readPost(context, 'reader', post))?.series;
      const link = ({ id, title }: Post) => ({ id, title });
      expectEqual(await place(one), { name, part: 1, previous: null, next: link(two) }, 'first');
      expectEqual(
        await place(two),
        { name, part: 2, previous: link(one), next: link(three) },
        'second',
      );
      expectEqual((await place(three))?.next, null, 'last');
    },
  },
  {
    name: 'a voice note comes back with its transcript, and needs no other words',
    run: async (context) => {
      const audio = { src: '/media/note.webm', seconds: 12, transcript: 'Good morning.' };
      const post = await publish(context, '', { audio });
      expectEqual(post.audio, audio, 'the note');
    },
  },
  {
    name: 'a post is unread until the person has read it; one’s own never is',
    run: async (context) => {
      const [post, other] = [await publish(context, 'news'), await publish(context, 'more')];
      const read = async (persona: 'leader' | 'reader' | 'author' | 'guest') =>
        (await readPost(context, persona, post))?.read;
      expectEqual([await read('leader'), await read('guest')], [true, true], 'author and guest');
      expectEqual(await read('reader'), false, 'before');
      const posts = await postsOf(context, 'reader');
      for (const _ of [1, 2]) {
        await posts.markRead([post.id, context.newId()], context.mutation());
      }
      expectEqual([await read('reader'), await read('author')], [true, false], 'after');
      expectEqual((await readPost(context, 'reader', other))?.read, false, 'another post');
    },
  },
  {
    name: 'whoever follows a leader learns of a post, until they have read it',
    ports: ['news'],
    run: async (context) => {
      const reader = await context.as('reader');
      const leader = { kind: 'person', id: context.person('leader').id } as const;
      await reader.news!.follow(leader, true, context.mutation());
      const blog = { form: 'blog', title: 'A plan', lang: 'en' } as const;
      const post = await publish(context, 'All of it.', blog);
      const item = async () =>
        (await reader.news!.list()).items.find(({ target }) => target.id === post.id);
      const first = await item();
      expectEqual(
        [first?.kind, first?.actor?.id, first?.title, first?.excerpt, first?.read],
        ['post', leader.id, { en: 'A plan' }, 'All of it.', false],
        'what is new',
      );
      await reader.posts!.markRead([post.id], context.mutation());
      expectEqual((await item())?.read, true, 'after reading');
      await reader.news!.follow(leader, false, context.mutation());
      const later = await publish(context, 'unheard');
      const { items } = await reader.news!.list();
      expectEqual(
        items.some(({ target }) => target.id === later.id),
        false,
        'after they stopped following',
      );
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
