import type { Post } from '@stoa/contract';
import { ChangeLog } from '../changes.ts';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { hoursFrom, postDraft } from '../drafts.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';
import { onRoll, postsOf, publish, readPost } from '../roll.ts';

/** A post that is still to come when the backend has answered, also where it answers slowly. */
async function publishSoon(context: CheckContext, text: string): Promise<Post> {
  const { viewer } = await context.as('leader');
  for (let wait = 250; ; wait *= 2) {
    const { now } = await viewer.session();
    const publishAt = new Date(Date.parse(now) + wait).toISOString();
    const post = await publish(context, text, { publishAt });
    if (post.state === 'scheduled' || wait >= 8000) return post;
  }
}

const scheduled = group(
  'scheduled posts',
  { ports: ['posts'], capabilities: ['publishPosts', 'schedulePosts'] },
  [
    {
      name: 'what is scheduled is there for its author, and for nobody else',
      run: async (context) => {
        const publishAt = hoursFrom(context.session.now, 2);
        const goal = { id: context.newId(), name: { en: 'A secret goal' } };
        const post = await publish(context, 'Not yet.', { publishAt, goal });
        expectEqual([post.state, post.publishedAt], ['scheduled', publishAt], 'the post');
        expectEqual(await onRoll(context, 'leader', [post]), [post.id], 'its author');
        for (const persona of ['author', 'editor', 'moderator', 'guest'] as const) {
          expectEqual(await onRoll(context, persona, [post]), [], `the roll of ${persona}`);
          expectEqual(await readPost(context, persona, post), null, `by its id for ${persona}`);
          const { items } = await (await postsOf(context, persona)).history(post.id);
          expectEqual(items, [], `the history for ${persona}`);
        }
        const { goals } = await (await postsOf(context, 'leader')).filters();
        expectEqual(
          goals.some(({ id }) => id === goal.id),
          false,
          'its goal is no filter yet',
        );
        expectEqual(
          await onRoll(context, 'leader', [post], { state: 'published' }),
          [],
          'published',
        );
        expectEqual(
          await onRoll(context, 'leader', [post], { state: 'scheduled' }),
          [post.id],
          'what is scheduled',
        );
      },
    },
    {
      name: 'a time that has passed means now',
      run: async (context) => {
        const publishAt = hoursFrom(context.session.now, -1);
        const post = await publish(context, 'Late.', { publishAt });
        expectEqual(post.state, 'published', 'the post');
        expectTrue(post.publishedAt >= context.session.now, 'nobody publishes in the past');
      },
    },
    {
      name: 'what is scheduled can be moved, changed and withdrawn, and leaves no history',
      capabilities: ['editPosts'],
      run: async (context) => {
        const posts = await postsOf(context, 'leader');
        const [soon, later] = [
          hoursFrom(context.session.now, 1),
          hoursFrom(context.session.now, 9),
        ];
        const post = await publish(context, 'First.', { publishAt: soon });
        const draft = postDraft('Second.', { publishAt: later });
        const moved = await posts.edit(post.id, draft, post.revision, context.mutation());
        expectEqual([moved.publishedAt, moved.editedAt], [later, null], 'moved');
        const now = postDraft('Third.', { publishAt: null });
        const out = await posts.edit(post.id, now, moved.revision, context.mutation());
        expectEqual([out.state, out.body], ['published', now.body], 'published at once');
        expectEqual((await posts.history(post.id)).items, [], 'what nobody could read');
        const other = await publish(context, 'Never.', { publishAt: soon });
        await posts.withdraw(other.id, other.revision, context.mutation());
        expectEqual(await readPost(context, 'leader', other), null, 'withdrawn');
      },
    },
    {
      name: 'it appears by itself when its time comes, and is reported',
      ports: ['news'],
      capabilities: ['live'],
      run: async (context) => {
        const reader = await context.as('reader');
        const leader = { kind: 'person', id: context.person('leader').id } as const;
        await reader.news!.follow(leader, true, context.mutation());
        const log = new ChangeLog(reader, ['posts'], context.session.sequence);
        const { id, state, publishedAt } = await publishSoon(context, 'Now.');
        expectEqual(state, 'scheduled', 'before');
        await log.untilChangeOf(id);
        log.stop();
        const post = expectPresent(await readPost(context, 'reader', { id }), 'it is there');
        expectEqual([post.state, post.publishedAt], ['published', publishedAt], 'the post');
        const { items } = await reader.news!.list();
        expectEqual(
          items.filter(({ target }) => target.id === id).map(({ kind }) => kind),
          ['post'],
          'what is new for those who follow its author',
        );
      },
    },
  ],
);

const edited = group(
  'edited posts',
  { ports: ['posts'], capabilities: ['publishPosts', 'editPosts'] },
  [
    {
      name: 'an edit shows that it was made, and everybody can read what was said before',
      run: async (context) => {
        const posts = await postsOf(context, 'leader');
        const blog = { form: 'blog', title: 'A plan', lang: 'en' } as const;
        const first = await publish(context, 'We start in May.', blog);
        expectEqual(first.editedAt, null, 'before');
        const change = postDraft('We start in June.', { ...blog, title: 'A better plan' });
        const second = await posts.edit(first.id, change, first.revision, context.mutation());
        expectTrue(second.editedAt !== null, 'it says when it was edited');
        expectEqual(second.publishedAt, first.publishedAt, 'it keeps its place');
        expectEqual([second.title, second.body], ['A better plan', change.body], 'the words');
        const third = await posts.edit(first.id, change, second.revision, context.mutation());
        const { items } = await (await postsOf(context, 'guest')).history(first.id);
        expectEqual(
          items.map(({ title, body }) => [title, body]),
          [
            ['A better plan', change.body],
            ['A plan', first.body],
          ],
          'the history, newest first',
        );
        expectEqual(
          [items[1]?.at, items[1]?.editor.id],
          [first.publishedAt, context.person('leader').id],
          'when and whose the first words were',
        );
        expectTrue(third.revision !== second.revision, 'each edit is a revision');
      },
    },
    {
      name: 'a post keeps its form, and others change nothing',
      run: async (context) => {
        const post = await publish(context, 'short');
        const blog = postDraft('long', { form: 'blog', title: 'A title' });
        const leader = await postsOf(context, 'leader');
        const { detail } = await expectProblem(
          leader.edit(post.id, blog, post.revision, context.mutation()),
          'invalid',
          'another form',
        );
        expectEqual(detail.fields, { form: 'unknown' }, 'the field at fault');
        expectEqual(post.may, { edit: true, withdraw: true }, 'rights of the author');
        for (const persona of ['author', 'editor', 'moderator'] as const) {
          const posts = await postsOf(context, persona);
          const change = posts.edit(post.id, postDraft('x'), post.revision, context.mutation());
          await expectProblem(change, 'forbidden', `${persona} edits`);
          const removal = posts.withdraw(post.id, post.revision, context.mutation());
          await expectProblem(removal, 'forbidden', `${persona} withdraws`);
          const rights = (await readPost(context, persona, post))?.may;
          expectEqual(rights, { edit: false, withdraw: false }, `rights of ${persona}`);
        }
      },
    },
    {
      name: 'an edit or removal based on an old revision is a conflict and changes nothing',
      capabilities: ['detectsConflicts'],
      run: async (context) => {
        const posts = await postsOf(context, 'leader');
        const post = await publish(context, 'first');
        await posts.edit(post.id, postDraft('second'), post.revision, context.mutation());
        const late = posts.edit(post.id, postDraft('third'), post.revision, context.mutation());
        await expectProblem(late, 'conflict', 'edit');
        const removal = posts.withdraw(post.id, post.revision, context.mutation());
        await expectProblem(removal, 'conflict', 'withdraw');
        expectEqual(
          (await readPost(context, 'reader', post))?.body,
          postDraft('second').body,
          'words',
        );
      },
    },
    {
      name: 'a withdrawn post is gone, for its author too',
      run: async (context) => {
        const posts = await postsOf(context, 'leader');
        const post = await publish(context, 'Too early.');
        const call = context.mutation();
        const last = await posts.withdraw(post.id, post.revision, call);
        expectEqual(last.id, post.id, 'the outcome');
        for (const persona of ['leader', 'reader', 'guest'] as const) {
          expectEqual(await readPost(context, persona, post), null, persona);
          expectEqual(await onRoll(context, persona, [post]), [], `the roll of ${persona}`);
        }
        const again = posts.withdraw(post.id, post.revision, context.mutation());
        await expectProblem(again, 'not-found', 'again');
      },
    },
  ],
);

const drafts = group('drafts of posts', { ports: ['posts'], capabilities: ['draftPosts'] }, [
  {
    name: 'an unfinished draft is kept for its writer, on every device',
    run: async (context) => {
      const posts = await postsOf(context, 'leader');
      const id = context.newId();
      const draft = postDraft('', { form: 'blog', title: 'Half a th' });
      const kept = await posts.saveDraft(id, draft, null, context.mutation());
      const elsewhere = (await context.fixture.backendFor('leader')).posts!;
      const found = expectPresent(await elsewhere.draft(id), 'the draft');
      expectEqual(found, { ...kept, draft }, 'as it was kept');
      expectEqual((await elsewhere.drafts()).items[0], found, 'first of the list');
    },
  },
  {
    name: 'a draft that was changed on another device meanwhile is a conflict, and stays',
    capabilities: ['detectsConflicts'],
    run: async (context) => {
      const posts = await postsOf(context, 'leader');
      const id = context.newId();
      const save = (text: string, revision: string | null) =>
        posts.saveDraft(id, postDraft(text), revision, context.mutation());
      const { revision } = await save('one', null);
      await save('two', revision);
      await expectProblem(save('three', revision), 'conflict', 'an old revision');
      await expectProblem(save('four', null), 'conflict', 'no revision');
      expectEqual((await posts.draft(id))?.draft.body.text, 'two', 'the draft');
    },
  },
  {
    name: 'drafts are nobody else’s, and guests have none',
    run: async (context) => {
      const id = context.newId();
      const leader = await postsOf(context, 'leader');
      await leader.saveDraft(id, postDraft('mine'), null, context.mutation());
      const reader = await postsOf(context, 'reader');
      expectEqual(await reader.draft(id), null, 'by its id');
      await reader.discardDraft(id, context.mutation());
      expectTrue((await leader.draft(id)) !== null, 'nobody else discards it');
      await expectProblem((await postsOf(context, 'guest')).drafts(), 'unauthenticated', 'a guest');
    },
  },
  {
    name: 'a draft goes when it is published or discarded',
    capabilities: ['publishPosts'],
    run: async (context) => {
      const posts = await postsOf(context, 'leader');
      const [id, other] = [context.newId(), context.newId()];
      await posts.saveDraft(id, postDraft('done'), null, context.mutation());
      await posts.saveDraft(other, postDraft('not so'), null, context.mutation());
      await publish(context, 'done', { draftId: id });
      await posts.discardDraft(other, context.mutation());
      expectEqual([await posts.draft(id), await posts.draft(other)], [null, null], 'the drafts');
    },
  },
]);

export const postLifeChecks = [...scheduled, ...edited, ...drafts];
