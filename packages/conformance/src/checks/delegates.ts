import { group } from '../check.ts';
import { hoursFrom, postDraft } from '../drafts.ts';
import { expectEqual, expectProblem } from '../expectations.ts';
import { nameDelegate, postsOf, publish, readPost } from '../roll.ts';

export const delegateChecks = group(
  'delegates',
  { ports: ['posts'], capabilities: ['publishPosts', 'delegatePosts'] },
  [
    {
      name: 'leaders name who may write for them, and nobody else does',
      run: async (context) => {
        await nameDelegate(context);
        const [leader, reader] = [context.person('leader'), context.person('reader')];
        const ofLeader = await (await postsOf(context, 'leader')).delegations();
        expectEqual(ofLeader, { leaders: [], delegates: [reader] }, 'of the leader');
        const ofReader = await (await postsOf(context, 'reader')).delegations();
        expectEqual(ofReader, { leaders: [leader], delegates: [] }, 'of the delegate');
        for (const persona of ['author', 'reader', 'editor'] as const) {
          const posts = await postsOf(context, persona);
          const naming = posts.delegate(leader.id, true, context.mutation());
          await expectProblem(naming, 'forbidden', persona);
        }
        const posts = await postsOf(context, 'leader');
        const unknown = posts.delegate(context.newId(), true, context.mutation());
        await expectProblem(unknown, 'invalid', 'somebody nobody knows');
        await expectProblem(posts.delegate(leader.id, true, context.mutation()), 'invalid', 'self');
      },
    },
    {
      name: 'what a delegate writes is the leader’s post and names the delegate, always',
      run: async (context) => {
        await nameDelegate(context);
        const authorId = context.person('leader').id;
        const posts = await postsOf(context, 'reader');
        const draft = postDraft('On behalf.', { authorId, provenance: 'with-help' });
        const post = await posts.publish(draft, context.mutation());
        const seen = await readPost(context, 'guest', post);
        expectEqual(
          [seen?.author.id, seen?.writtenBy],
          [authorId, context.person('reader')],
          'as everybody reads it',
        );
        const own = posts.publish({ ...draft, provenance: 'own-hand' }, context.mutation());
        const { detail } = await expectProblem(own, 'invalid', 'in somebody else’s own hand');
        expectEqual(detail.fields, { provenance: 'unknown' }, 'the field at fault');
        expectEqual((await publish(context, 'Myself.')).writtenBy, null, 'the leader’s own');
      },
    },
    {
      name: 'a delegate who edits the leader’s own post is named from then on',
      capabilities: ['editPosts'],
      run: async (context) => {
        await nameDelegate(context);
        const post = await publish(context, 'My own words.');
        const delegate = await postsOf(context, 'reader');
        const change = postDraft('Other words.', { provenance: 'with-help' });
        const edited = await delegate.edit(post.id, change, post.revision, context.mutation());
        expectEqual(edited.writtenBy, context.person('reader'), 'after the delegate');
        const leader = await postsOf(context, 'leader');
        const again = await leader.edit(post.id, change, edited.revision, context.mutation());
        expectEqual(again.writtenBy, context.person('reader'), 'and after the leader again');
        const [last, first] = (await leader.history(post.id)).items.map(({ editor }) => editor.id);
        const { id: leaderId } = context.person('leader');
        expectEqual(
          [last, first],
          [context.person('reader').id, leaderId],
          'whose words they were',
        );
      },
    },
    {
      name: 'without the leader’s word nobody writes for them, before or after',
      capabilities: ['schedulePosts', 'editPosts'],
      run: async (context) => {
        const authorId = context.person('leader').id;
        const draft = postDraft('On behalf.', { authorId, provenance: 'with-help' });
        const posts = await postsOf(context, 'reader');
        // A store that checks share may know a delegate of the leader.
        await nameDelegate(context, false);
        await expectProblem(posts.publish(draft, context.mutation()), 'forbidden', 'before');
        const editor = await postsOf(context, 'editor');
        await expectProblem(editor.publish(draft, context.mutation()), 'forbidden', 'an editor');
        await nameDelegate(context);
        const publishAt = hoursFrom(context.session.now, 3);
        const post = await posts.publish({ ...draft, publishAt }, context.mutation());
        const seen = await readPost(context, 'leader', post);
        expectEqual(seen?.state, 'scheduled', 'the leader sees what is scheduled for them');
        await nameDelegate(context, false);
        await expectProblem(posts.publish(draft, context.mutation()), 'forbidden', 'after');
        expectEqual(await readPost(context, 'reader', post), null, 'nor what is scheduled');
      },
    },
  ],
);
