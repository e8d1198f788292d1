import type { WriteLimits } from '@stoa/contract';
import { ChangeLog } from '../changes.ts';
import { group } from '../check.ts';
import { readThread, remove, reply, threadsOf } from '../conversation.ts';
import { hoursFrom, offerDraft, ratingOf } from '../drafts.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';
import { decide, expectState, expectUnread, moderationOf, report } from '../moderation.ts';
import type { PersonaName } from '../personas.ts';

const body = { format: 'markdown', text: 'words' } as const;
const NO_LIMITS: WriteLimits = { comments: null, reactions: null, reports: null, uploads: null };

export const moderationRuleChecks = group('moderation', { ports: ['moderation', 'threads'] }, [
  {
    name: 'a blocked person reads, removes and reports, and writes nothing',
    capabilities: ['editOwn', 'removeOwn', 'reactions'],
    run: async (context) => {
      const { id: personId } = context.person('reader');
      const other = await reply(context, 'author', 'from somebody else');
      const own = await reply(context, 'reader', 'from before');
      const moderation = await moderationOf(context);
      const until = hoursFrom(context.session.now, 2);
      const draft = { until, reason: 'Three insults in a row.' };
      const call = context.mutation();
      const block = await moderation.block(personId, draft, call);
      if (context.session.capabilities.idempotentWrites) {
        expectEqual(await moderation.block(personId, draft, call), block, 'a repeated block');
      }
      expectEqual(
        [block.person.id, block.until, block.reason],
        [personId, until, draft.reason],
        '',
      );
      const threads = await threadsOf(context, 'reader');
      const kind = context.session.reactions[0]!.kind;
      const writes = [
        () => reply(context, 'reader', 'more'),
        () => threads.edit(own.id, { body }, own.revision, context.mutation()),
        () => threads.react(other.id, { kind, on: true }, context.mutation()),
      ];
      for (const write of writes) {
        const { detail } = await expectProblem(write(), 'forbidden', 'a blocked person writes');
        const { refusal, reason } = detail;
        expectEqual([refusal, detail.until, reason], ['blocked', until, draft.reason], 'why');
      }
      const { block: told } = await (await context.as('reader')).viewer.session();
      expectEqual(told, draft, 'the session says why');
      const { thread, items } = await readThread(context, 'reader');
      expectEqual(
        [thread.access, items[0]?.may.reply, items.length],
        ['read', false, 2],
        'reading',
      );
      await report(context, 'reader', other);
      await remove(threads, own, context.mutation());
      const blocks = await moderation.blocks({ limit: 100 });
      expectTrue(
        blocks.items.some(({ person }) => person.id === personId),
        'it is listed',
      );
      const lifted = await moderation.unblock(personId, 'Enough.', context.mutation());
      const again = await moderation.unblock(personId, null, context.mutation());
      expectEqual([lifted, again], [{ lifted: true }, { lifted: false }], 'lifted once');
      await reply(context, 'reader', 'again');
      expectEqual((await readThread(context, 'reader')).thread.access, 'write', 'access');
      const { items: acts } = await moderation.audit({ personId }, { limit: 2 });
      expectEqual(
        acts.map(({ act }) => act),
        ['unblock', 'block'],
        'the audit trail',
      );
    },
  },
  {
    name: 'a block, and its end, are reported to whom they concern, and to nobody else',
    capabilities: ['live'],
    run: async (context) => {
      const { id: personId } = context.person('reader');
      await reply(context, 'reader', 'here I am');
      const moderation = await moderationOf(context);
      const topics = [`news:${personId}`, `thread:${context.subject}`];
      const { sequence } = await (await context.as('reader')).viewer.session();
      const own = new ChangeLog(await context.as('reader'), topics, sequence);
      const other = new ChangeLog(await context.as('author'), topics, sequence);
      const draft = { until: null, reason: 'For good.' };
      const about = ({ changes }: ChangeLog) => changes.filter(({ id }) => id === personId);
      await moderation.block(personId, draft, context.mutation());
      try {
        await own.until('the block', (log) => about(log).length === 1);
      } finally {
        await moderation.unblock(personId, null, context.mutation());
      }
      await own.until('its end', (log) => about(log).length === 2);
      const last = await reply(context, 'leader', 'the last');
      await other.untilChangeOf(last.id);
      for (const log of [own, other]) log.stop();
      expectEqual(about(other), [], 'what others hear of it');
    },
  },
  {
    name: 'a blocked person may answer an offer, without words',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: async (context) => {
      const { id: personId } = context.person('reader');
      const editor = await context.as('editor');
      const offer = await editor.offers!.publish(offerDraft(context), context.mutation());
      await reply(context, 'reader', 'here I am');
      const moderation = await moderationOf(context);
      const draft = { until: null, reason: 'For good.' };
      await moderation.block(personId, draft, context.mutation());
      try {
        const { offers } = await context.as('reader');
        const wordy = { ratings: ratingOf(3), sentence: 'words' };
        const outcome = offers!.answer(offer.id, wordy, context.mutation());
        await expectProblem(outcome, 'forbidden', 'a sentence');
        const mine = await offers!.answer(offer.id, { ratings: ratingOf(3) }, context.mutation());
        expectTrue(mine.mine !== null, 'a rating');
      } finally {
        await moderation.unblock(personId, null, context.mutation());
      }
    },
  },
  {
    name: 'a block needs a reason, an end to come, and somebody else who is known',
    run: async (context) => {
      await reply(context, 'reader', 'here I am');
      const moderation = await moderationOf(context);
      const { id } = context.person('reader');
      const past = hoursFrom(context.session.now, -1);
      for (const [draft, field] of [
        [{ until: null, reason: ' ' }, { reason: 'required' }],
        [{ until: past, reason: 'Too late.' }, { until: 'out-of-range' }],
      ] as const) {
        const outcome = moderation.block(id, draft, context.mutation());
        const problem = await expectProblem(outcome, 'invalid', draft.reason);
        expectEqual(problem.detail.fields, field, 'the field');
      }
      const draft = { until: null, reason: 'Enough.' };
      const absent = moderation.block(context.newId(), draft, context.mutation());
      await expectProblem(absent, 'not-found', 'somebody unknown');
      await moderation.lock(context.subject, { locked: false }, context.mutation());
      const me = context.person('moderator').id;
      await reply(context, 'moderator', 'here I am');
      const oneself = moderation.block(me, draft, context.mutation());
      await expectProblem(oneself, 'invalid', 'oneself');
    },
  },
  {
    name: 'a block ends by itself',
    fixture: ['setClock'],
    run: async (context) => {
      await reply(context, 'reader', 'here I am');
      const { id } = context.person('reader');
      const { now } = context.session;
      const draft = { until: hoursFrom(now, 1), reason: 'For an hour.' };
      await (await moderationOf(context)).block(id, draft, context.mutation());
      await expectProblem(reply(context, 'reader', 'too early'), 'forbidden', 'within the hour');
      await context.fixture.setClock!(hoursFrom(now, 1));
      await reply(context, 'reader', 'an hour later');
      const { block } = await (await context.as('reader')).viewer.session();
      expectEqual(block, null, 'the session');
      expectEqual((await (await moderationOf(context)).blocks()).items, [], 'the list');
    },
  },
  {
    name: 'only moderators write in a locked thread',
    capabilities: ['editOwn', 'reactions'],
    run: async (context) => {
      const comment = await reply(context, 'author', 'before');
      const moderation = await moderationOf(context);
      const lock = (locked: boolean) =>
        moderation.lock(context.subject, { locked, reason: 'Enough said.' }, context.mutation());
      const { locked, access } = await lock(true);
      expectEqual([locked, access], [true, 'write'], 'the outcome');
      expectEqual((await lock(true)).locked, true, 'locking twice');
      const threads = await threadsOf(context, 'author');
      const kind = context.session.reactions[0]!.kind;
      for (const write of [
        () => reply(context, 'author', 'after'),
        () => reply(context, 'reader', 'after', comment),
        () => threads.edit(comment.id, { body }, comment.revision, context.mutation()),
        () => threads.react(comment.id, { kind, on: true }, context.mutation()),
      ]) {
        const { detail } = await expectProblem(write(), 'forbidden', 'writing');
        expectEqual(detail.refusal, 'locked', 'why');
      }
      const { thread, items } = await readThread(context, 'author');
      expectEqual([thread.locked, thread.access], [true, 'read'], 'the thread');
      expectEqual(
        items[0]?.may,
        { ...comment.may, edit: false, reply: false, react: false },
        'may',
      );
      await reply(context, 'moderator', 'the last word', comment);
      await lock(false);
      await reply(context, 'author', 'open again');
    },
  },
  {
    name: 'where comments wait for approval, they are there for their author and moderators only',
    ports: ['posts'],
    capabilities: ['editOwn'],
    run: async (context) => {
      const question = await reply(context, 'author', 'a question');
      const moderation = await moderationOf(context);
      const scope = { pattern: context.subject.slice(0, -4), prefix: true };
      const set = (policy: 'pre' | 'post' | null, exactly = false) =>
        moderation.setPolicy(
          { scope: exactly ? { pattern: context.subject, prefix: false } : scope, policy },
          context.mutation(),
        );
      const { rule } = await set('pre');
      expectEqual([rule?.scope, rule?.policy], [scope, 'pre'], 'the rule');
      try {
        const held = await reply(context, 'leader', 'a held answer', question);
        expectEqual([held.state, held.stateReason], ['held', null], 'the outcome');
        await expectState(context, 'moderator', held, 'held');
        await expectState(context, 'leader', held, 'held');
        for (const persona of ['reader', 'editor', 'guest'] as const) {
          await expectUnread(context, persona, held, 'a held answer');
        }
        const { thread } = await readThread(context, 'leader');
        expectEqual([thread.policy, thread.commentCount], ['pre', 1], 'the thread');
        const official = await reply(context, 'moderator', 'from a moderator');
        expectEqual(official.state, 'shown', 'moderators write at once');
        const approved = await decide(context, held, 'approve', null);
        expectEqual(approved.state, 'shown', 'approved');
        await expectState(context, 'guest', held, 'shown');
        const edit = { body: { format: 'markdown', text: 'something else' } } as const;
        const threads = await threadsOf(context, 'leader');
        const edited = await threads.edit(held.id, edit, approved.revision, context.mutation());
        expectEqual(edited.state, 'held', 'an edit waits, too');
        await expectUnread(context, 'reader', held, 'something else');
        await set('post', true);
        expectEqual((await reply(context, 'author', 'at once')).state, 'shown', 'the closer rule');
        await set(null, true);
        const { items } = await moderation.policies({ limit: 100 });
        const mine = items.filter(({ scope: { pattern } }) => pattern === scope.pattern);
        expectEqual([mine.length, mine[0]?.by.id], [1, context.person('moderator').id], 'listed');
      } finally {
        await set(null);
      }
      expectEqual((await reply(context, 'author', 'free again')).state, 'shown', 'without a rule');
      const problem = await expectProblem(
        moderation.setPolicy(
          { scope: { pattern: 'No subject', prefix: true }, policy: 'pre' },
          context.mutation(),
        ),
        'invalid',
        'a beginning that no subject has',
      );
      expectEqual(problem.detail.fields, { 'scope.pattern': 'format' }, 'the field');
    },
  },
  {
    name: 'pinned comments stand above a thread, three at most, and in no other place',
    run: async (context) => {
      const roots = [];
      for (const text of ['1', '2', '3', '4']) roots.push(await reply(context, 'author', text));
      const child = await reply(context, 'reader', 'under a pinned one', roots[1]);
      for (const root of [roots[1]!, roots[3]!]) await decide(context, root, 'pin', null);
      const { items, pinned, branches } = await readThread(context, 'guest');
      const texts = (comments: typeof items) => comments.map((comment) => comment.body?.text);
      expectEqual(
        [texts(pinned), texts(items)],
        [
          ['4', '2'],
          ['1', '3'],
        ],
        'where they stand',
      );
      expectEqual(branches[0]?.items[0]?.id, child.id, 'replies come with them');
      const { subject } = context;
      const threads = await threadsOf(context, 'guest');
      const one = await threads.list({ subject, order: 'newest' }, { limit: 1 });
      const two = await threads.list({ subject, order: 'newest' }, { limit: 1, cursor: one.next });
      expectEqual([texts(one.items), texts(two.items)], [['3'], ['1']], 'page by page');
      expectEqual([texts(one.pinned), two.pinned], [['4', '2'], []], 'with the first page only');
      await expectProblem(decide(context, child, 'pin', null), 'invalid', 'a reply');
      await expectProblem(decide(context, roots[1]!, 'pin', null), 'invalid', 'pinned before');
      await decide(context, roots[0]!, 'pin', null);
      await expectProblem(decide(context, roots[2]!, 'pin', null), 'conflict', 'one too many');
      await decide(context, roots[3]!, 'hide');
      // Both may have been pinned within one millisecond.
      const left = texts((await readThread(context, 'guest')).pinned).sort();
      expectEqual(left, ['1', '2'], 'hidden ones go');
    },
  },
  {
    name: 'one person writes so much at once, then waits, and nobody else does',
    fixture: ['limitWrites'],
    capabilities: ['reactions', 'idempotentWrites'],
    run: async (context) => {
      const limit = { count: 2, seconds: 30 };
      const limits = { comments: limit, reactions: limit, reports: limit, uploads: null };
      await context.fixture.limitWrites!(limits);
      try {
        const { limits: told } = await (await context.as('reader')).viewer.session();
        expectEqual(told, limits, 'the session');
        const call = context.mutation();
        const first = await reply(context, 'author', 'one', null, call);
        await reply(context, 'author', 'two');
        const { detail } = await expectProblem(
          reply(context, 'author', 'three'),
          'rate-limited',
          'one too many',
        );
        const wait = expectPresent(detail.retryAfter, 'it says how long to wait');
        expectTrue(wait > 0 && wait <= 30, `seconds to wait: ${wait}`);
        const repeated = await reply(context, 'author', 'one', null, call);
        expectEqual(repeated.id, first.id, 'a repeated write is no new one');
        await reply(context, 'reader', 'somebody else');
        expectEqual((await readThread(context, 'guest')).thread.commentCount, 3, 'comments');
        const react = async (persona: PersonaName, i: number) => {
          const { kind } = context.session.reactions[i]!;
          const threads = await threadsOf(context, persona);
          return threads.react(first.id, { kind, on: true }, context.mutation());
        };
        await react('author', 0);
        await react('author', 1);
        await expectProblem(react('author', 2), 'rate-limited', 'a reaction too many');
        await report(context, 'reader', first);
        await report(context, 'reader', first);
        await expectProblem(report(context, 'reader', first), 'rate-limited', 'a report too many');
      } finally {
        await context.fixture.limitWrites!(NO_LIMITS);
      }
    },
  },
]);
