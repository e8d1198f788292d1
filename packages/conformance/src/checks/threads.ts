import type { Comment } from '@stoa/contract';
import { group } from '../check.ts';
import { readThread, remove, replies, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';

const idsOf = (comments: readonly Comment[]): string[] => comments.map(({ id }) => id);

export const threadChecks = group('threads', { ports: ['threads'] }, [
  {
    name: 'a comment comes back as it was written',
    run: async (context) => {
      const written = await reply(context, 'author', 'Is parking part of it?');
      expectEqual(written.subject, context.subject, 'subject');
      expectEqual(written.body, { format: 'markdown', text: 'Is parking part of it?' }, 'body');
      expectEqual(written.author?.id, context.session.person?.id, 'author');
      expectEqual([written.parentId, written.depth], [null, 0], 'a root');
      expectEqual(written.rootId, written.id, 'a root is its own root');
      expectEqual(
        [written.editedAt, written.removedAt],
        [null, null],
        'neither edited nor removed',
      );
      expectEqual((await readThread(context, 'author')).items, [written], 'the thread');
    },
  },
  {
    name: 'a reply knows its parent, its root and its depth',
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      const child = await reply(context, 'reader', 'child', root);
      const grandchild = await reply(context, 'author', 'grandchild', child);
      expectEqual([child.parentId, child.rootId, child.depth], [root.id, root.id, 1], 'child');
      expectEqual(
        [grandchild.parentId, grandchild.rootId, grandchild.depth],
        [child.id, root.id, 2],
        'grandchild',
      );
    },
  },
  {
    name: 'a page brings the first replies, first three and then fewer, at each level that it shows',
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      const children: Comment[] = [];
      for (const text of ['1', '2', '3', '4']) {
        children.push(await reply(context, 'reader', text, root));
      }
      const shown = await reply(context, 'author', 'under a shown one', children[0]);
      await reply(context, 'author', 'under one that is not shown', children[3]);
      const { items, branches } = await readThread(context, 'author');
      expectEqual(idsOf(items), [root.id], 'roots');
      const branchOf = (id: string) => branches.find(({ parentId }) => parentId === id);
      const first = expectPresent(branchOf(root.id), 'the root has a branch');
      expectEqual(idsOf(first.items), idsOf(children.slice(0, 3)), 'the first three, oldest first');
      expectEqual(idsOf(branchOf(children[0]!.id)?.items ?? []), [shown.id], 'the second level');
      expectEqual(branches.length, 2, 'one branch for each shown comment that has replies');
      expectEqual(items[0]?.replyCount, 4, 'replies to the root');
    },
  },
  {
    name: 'a page ends at a depth, and what is deeper is listed under its parent',
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      const chain = [root];
      for (const text of ['1', '2', '3', '4', '5']) {
        chain.push(await reply(context, 'reader', text, chain[chain.length - 1]));
      }
      await reply(context, 'author', 'a second one under 1', chain[1]);
      await reply(context, 'author', 'a second one under 2', chain[2]);
      const { branches } = await readThread(context, 'author');
      expectEqual(
        branches.map(({ items }) => items.map(({ body }) => body?.text)),
        [['1'], ['2', 'a second one under 1'], ['3']],
        'three levels, each narrower',
      );
      expectTrue(branches[2]?.next !== null, 'the narrowest goes on');
      const bottom = expectPresent(branches[2]?.items[0], 'the deepest comment shown');
      expectEqual(bottom.replyCount, 1, 'it says that there is more');
      const query = { subject: context.subject, parentId: bottom.id };
      const deeper = await (await threadsOf(context, 'author')).list(query);
      expectEqual(idsOf(deeper.items), [chain[4]!.id], 'the next level');
      expectEqual(idsOf(deeper.branches[0]?.items ?? []), [chain[5]!.id], 'and the one after');
    },
  },
  {
    name: 'the cursor of a branch goes on where the branch ends',
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      for (const text of ['1', '2', '3', '4', '5']) await reply(context, 'reader', text, root);
      const threads = await threadsOf(context, 'author');
      const { branches } = await readThread(context, 'author');
      const cursor = expectPresent(branches[0]?.next, 'the branch has a cursor');
      const query = { subject: context.subject, parentId: root.id };
      const rest = await threads.list(query, { cursor });
      expectEqual(
        rest.items.map(({ body }) => body?.text),
        ['4', '5'],
        'the rest',
      );
      expectEqual(rest.next, null, 'the end');
    },
  },
  {
    name: 'roots come in the order asked for, replies always oldest first',
    run: async (context) => {
      const roots = await replies(context, 'author', ['a', 'b', 'c']);
      for (const text of ['1', '2']) await reply(context, 'reader', text, roots[0]);
      const threads = await threadsOf(context, 'author');
      const { subject } = context;
      const newest = await threads.list({ subject, order: 'newest' });
      expectEqual(idsOf(newest.items), idsOf([...roots].reverse()), 'newest first');
      expectEqual(
        newest.branches[0]?.items.map(({ body }) => body?.text),
        ['1', '2'],
        'replies',
      );
      const answers = await threads.list({ subject, parentId: roots[0]!.id, order: 'newest' });
      expectEqual(
        answers.items.map(({ body }) => body?.text),
        ['1', '2'],
        'listed replies',
      );
    },
  },
  {
    name: 'a thread counts what is not removed and knows its latest time',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      const child = await reply(context, 'reader', 'child', root);
      const before = (await readThread(context, 'guest')).thread;
      expectEqual([before.commentCount, before.latestAt], [2, child.createdAt], 'before');
      await remove(await threadsOf(context, 'author'), root, context.mutation());
      const after = (await readThread(context, 'guest')).thread;
      expectEqual(after.commentCount, 1, 'a tombstone does not count');
    },
  },
  {
    name: 'a removed comment that has replies stays without author and words',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const root = await reply(context, 'author', 'said too much');
      await reply(context, 'reader', 'quite', root);
      const removed = await remove(await threadsOf(context, 'author'), root, context.mutation());
      expectEqual([removed.author, removed.body], [null, null], 'the answer');
      const { items, branches } = await readThread(context, 'reader');
      const tombstone = expectPresent(items[0], 'the tombstone is listed');
      expectEqual([tombstone.author, tombstone.body], [null, null], 'the tombstone');
      expectTrue(tombstone.removedAt !== null, 'it says when it was removed');
      expectEqual(tombstone.reactions, [], 'it has no reactions');
      expectEqual(Object.values(tombstone.may).includes(true), false, 'nothing may be done to it');
      expectEqual(branches[0]?.items.length, 1, 'its reply is shown');
    },
  },
  {
    name: 'a removed comment without replies leaves the lists',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const root = await reply(context, 'author', 'never mind');
      const threads = await threadsOf(context, 'author');
      await remove(threads, root, context.mutation());
      expectEqual((await readThread(context, 'author')).items, [], 'the list');
      expectEqual(await threads.find([root.id]), [], 'found');
      expectEqual(await threads.locate(root.id), null, 'located');
    },
  },
  {
    name: 'a tombstone goes with the last reply under it',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      const child = await reply(context, 'author', 'child', root);
      const leaf = await reply(context, 'author', 'leaf', child);
      const threads = await threadsOf(context, 'author');
      for (const comment of [root, child, leaf]) {
        await remove(threads, comment, context.mutation());
      }
      expectEqual((await readThread(context, 'author')).items, [], 'the list');
      expectEqual(await threads.find(idsOf([root, child, leaf])), [], 'found');
    },
  },
  {
    name: 'find keeps the order asked for and leaves out what is absent',
    run: async (context) => {
      const [a, b] = await replies(context, 'author', ['a', 'b']);
      const threads = await threadsOf(context, 'reader');
      const found = await threads.find([b!.id, context.newId(), a!.id]);
      expectEqual(idsOf(found), idsOf([b!, a!]), 'found');
    },
  },
  {
    name: 'locate gives the path to a comment, root first',
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      const child = await reply(context, 'reader', 'child', root);
      const leaf = await reply(context, 'author', 'leaf', child);
      const located = await (await threadsOf(context, 'guest')).locate(leaf.id);
      expectEqual(located?.subject, context.subject, 'subject');
      expectEqual(idsOf(located?.path ?? []), idsOf([root, child, leaf]), 'path');
    },
  },
  {
    name: 'an edit replaces the words and says so',
    capabilities: ['editOwn'],
    run: async (context) => {
      const before = await reply(context, 'author', 'befor');
      const threads = await threadsOf(context, 'author');
      const edit = { body: { format: 'markdown', text: 'before' } } as const;
      const after = await threads.edit(before.id, edit, before.revision, context.mutation());
      expectEqual(after.body?.text, 'before', 'the words');
      expectTrue(after.editedAt !== null, 'it says when it was edited');
      expectEqual(after.createdAt, before.createdAt, 'it keeps its time');
      expectEqual((await readThread(context, 'author')).items, [after], 'the thread');
    },
  },
  {
    name: 'a reply to something absent, removed or elsewhere is not-found',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const threads = await threadsOf(context, 'author');
      const answer = (subject: string, parentId: string): Promise<Comment> => {
        const body = { format: 'markdown', text: 'to whom?' } as const;
        return threads.reply({ subject, parentId, body }, context.mutation());
      };
      const root = await reply(context, 'author', 'root');
      await reply(context, 'reader', 'keeps the tombstone', root);
      const { subject } = context;
      await expectProblem(answer(subject, context.newId()), 'not-found', 'absent');
      await expectProblem(answer(`${subject}/other`, root.id), 'not-found', 'elsewhere');
      await remove(threads, root, context.mutation());
      await expectProblem(answer(subject, root.id), 'not-found', 'removed');
    },
  },
  {
    name: 'editing, removing or reacting to an absent comment is not-found',
    capabilities: ['editOwn', 'removeOwn', 'reactions'],
    run: async (context) => {
      const threads = await threadsOf(context, 'author');
      const id = context.newId();
      const kind = expectPresent(context.session.reactions[0]?.kind, 'there is a vocabulary');
      const body = { format: 'markdown', text: 'x' } as const;
      await expectProblem(threads.edit(id, { body }, '1', context.mutation()), 'not-found', 'edit');
      await expectProblem(threads.remove(id, '1', context.mutation()), 'not-found', 'remove');
      const reaction = threads.react(id, { kind, on: true }, context.mutation());
      await expectProblem(reaction, 'not-found', 'react');
    },
  },
  {
    name: 'reactions count people, and know which are the viewer’s own',
    capabilities: ['reactions'],
    run: async (context) => {
      const comment = await reply(context, 'author', 'react to this');
      const kinds = context.session.reactions.map(({ kind }) => kind);
      const [first, last] = [kinds[0]!, kinds[kinds.length - 1]!];
      const react = async (persona: 'author' | 'reader', kind: string, on = true) =>
        (await threadsOf(context, persona)).react(comment.id, { kind, on }, context.mutation());
      await react('author', last);
      await react('author', first);
      await react('reader', first);
      const { reactions } = await react('reader', first);
      expectEqual(
        reactions,
        [
          { kind: first, count: 2, mine: true },
          { kind: last, count: 1, mine: false },
        ],
        'in the order of the vocabulary, a repeated one counted once',
      );
      await react('reader', first, false);
      const after = await react('reader', first, false);
      expectEqual(after.reactions[0], { kind: first, count: 1, mine: false }, 'taken back');
    },
  },
]);
