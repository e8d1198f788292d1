import type { Comment, ReadPosition } from '@stoa/contract';
import { group } from '../check.ts';
import { readThread, remove, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectPresent, expectProblem } from '../expectations.ts';
import { hoursFrom } from '../drafts.ts';
import type { PersonaName } from '../personas.ts';

const positionOf = ({ createdAt, id }: Comment): ReadPosition => ({ at: createdAt, id });

export const readMarkChecks = group(
  'read marks',
  { ports: ['threads'], capabilities: ['readMarks'] },
  [
    {
      name: 'unread is what others wrote since the last visit, at every level; guests have none',
      capabilities: ['removeOwn'],
      run: async (context) => {
        const { subject } = context;
        const unread = async (persona: PersonaName) =>
          (await readThread(context, persona)).thread.unread;
        const root = await reply(context, 'author', 'before');
        const seen = positionOf(root);
        const none = { readUpTo: null, count: 0, ids: [] };
        expectEqual(await unread('reader'), none, 'a first visit');
        expectEqual(await unread('guest'), null, 'a guest');
        const reader = await threadsOf(context, 'reader');
        expectEqual(await reader.markRead(subject, seen), { ...none, readUpTo: seen }, 'read');
        await reply(context, 'reader', 'my own', root);
        const first = await reply(context, 'author', 'deep', root);
        const second = await reply(context, 'leader', 'news');
        const some = expectPresent(await unread('reader'), 'unread');
        expectEqual(
          [some.count, some.ids, some.readUpTo],
          [2, [first.id, second.id], seen],
          'news',
        );
        expectEqual(await unread('leader'), none, 'everyone has marks of their own');
        await remove(await threadsOf(context, 'author'), first, context.mutation());
        const left = expectPresent(await unread('reader'), 'unread');
        expectEqual([left.count, left.ids], [1, [second.id]], 'without what was removed');
      },
    },
    {
      name: 'a mark never goes back, nor beyond now, and repeating it changes nothing',
      run: async (context) => {
        const { subject } = context;
        const root = await reply(context, 'author', 'a');
        const reader = await threadsOf(context, 'reader');
        const far = { at: hoursFrom(context.session.now, 24 * 365), id: root.id };
        const { readUpTo } = await reader.markRead(subject, far);
        expectEqual(readUpTo!.at < far.at, true, 'not beyond now');
        const before = { at: hoursFrom(root.createdAt, -1), id: root.id };
        expectEqual((await reader.markRead(subject, before)).readUpTo, readUpTo, 'not back');
        const again = await reader.markRead(subject, readUpTo!);
        expectEqual(again, { readUpTo, count: 0, ids: [] }, 'the same again');
        const page = await readThread(context, 'reader');
        expectEqual(page.thread.unread, again, 'the thread says the same');
      },
    },
    {
      name: 'what was written in the same instant after the comment read last is unread',
      fixture: ['freeze'],
      run: async (context) => {
        const { subject } = context;
        await context.fixture.freeze!();
        const read = await reply(context, 'author', 'a');
        const unread = await reply(context, 'author', 'b');
        expectEqual(read.createdAt, unread.createdAt, 'one instant');
        const reader = await threadsOf(context, 'reader');
        const { count, ids } = await reader.markRead(subject, positionOf(read));
        expectEqual([count, ids], [1, [unread.id]], 'unread');
      },
    },
    {
      name: 'a mark needs a person, a subject and a time',
      run: async (context) => {
        const { subject } = context;
        const mark = { at: context.session.now, id: context.newId() };
        const guest = await threadsOf(context, 'guest');
        await expectProblem(guest.markRead(subject, mark), 'unauthenticated', 'a guest');
        const reader = await threadsOf(context, 'reader');
        const untimed = await expectProblem(
          reader.markRead(subject, { ...mark, at: 'yesterday' }),
          'invalid',
          'no time',
        );
        expectEqual(untimed.detail.fields, { 'upTo.at': 'format' }, 'the field at fault');
        await expectProblem(reader.markRead('nothing', mark), 'invalid', 'no subject');
      },
    },
  ],
);
