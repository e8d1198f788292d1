import type { Comment, DecisionAct } from '@stoa/contract';
import { ChangeLog } from '../changes.ts';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { readThread, remove, replies, reply, threadsOf } from '../conversation.ts';
import { expectEqual, expectPresent, expectProblem, expectTrue } from '../expectations.ts';
import {
  decide,
  everythingRead,
  expectState,
  expectUnread,
  moderationOf,
  report,
} from '../moderation.ts';
import type { PersonaName } from '../personas.ts';

const OTHERS = ['reader', 'leader', 'editor', 'guest'] as const;
const SECRET = 'words that nobody should read';

/** Every act and every list of moderators, tried by somebody. */
async function everyAct(context: CheckContext, persona: PersonaName, id: string) {
  const moderation = await moderationOf(context, persona);
  const { subject } = context;
  const person = context.person('reader').id;
  const scope = { pattern: subject, prefix: false };
  const call = () => context.mutation();
  return {
    queue: () => moderation.queue(),
    audit: () => moderation.audit(),
    blocks: () => moderation.blocks(),
    policies: () => moderation.policies(),
    decide: () => moderation.decide(id, { act: 'hide', reason: 'Mine.' }, '1', call()),
    lock: () => moderation.lock(subject, { locked: true }, call()),
    block: () => moderation.block(person, { until: null, reason: 'Mine.' }, call()),
    unblock: () => moderation.unblock(person, null, call()),
    setPolicy: () => moderation.setPolicy({ scope, policy: 'pre' }, call()),
  };
}

const acts = group('moderation', { ports: ['moderation', 'threads'] }, [
  {
    name: 'only moderators see the queue and the audit trail, decide, lock, block and set rules',
    run: async (context) => {
      const { id } = await reply(context, 'author', 'still here');
      for (const persona of ['author', ...OTHERS] as const) {
        const code = persona === 'guest' ? 'unauthenticated' : 'forbidden';
        for (const [name, act] of Object.entries(await everyAct(context, persona, id))) {
          await expectProblem(act(), code, `${persona}: ${name}`);
        }
      }
      const { items, thread } = await readThread(context, 'guest');
      expectEqual([items[0]?.state, thread.locked, thread.policy], ['shown', false, 'post'], 'all');
    },
  },
  {
    name: 'a hidden comment is there for its author and moderators, and for nobody else',
    run: async (context) => {
      const root = await reply(context, 'author', 'root');
      const child = await reply(context, 'author', SECRET, root);
      const hidden = await decide(context, child, 'hide', 'An insult.');
      expectEqual([hidden.state, hidden.stateReason], ['hidden', 'An insult.'], 'the outcome');
      for (const persona of OTHERS) {
        await expectUnread(context, persona, child, SECRET);
        const { page, found, located } = await everythingRead(context, persona, child);
        expectEqual([found, located], [[], null], `${persona}: found and located`);
        expectEqual(page.items[0]?.replyCount, 0, `${persona}: replies counted`);
        expectEqual([page.branches, page.thread.commentCount], [[], 1], `${persona}: the thread`);
      }
      for (const persona of ['author', 'moderator'] as const) {
        const seen = await expectState(context, persona, child, 'hidden');
        expectEqual(seen.stateReason, 'An insult.', `${persona}: why`);
        const { branches } = await readThread(context, persona);
        expectEqual(branches[0]?.items[0]?.id, child.id, `${persona}: the branch`);
      }
    },
  },
  {
    name: 'a hidden comment with shown replies leaves a tombstone, and goes with the last of them',
    run: async (context) => {
      const root = await reply(context, 'author', SECRET);
      const child = await reply(context, 'reader', 'an answer', root);
      await decide(context, root, 'hide');
      await expectUnread(context, 'leader', root, SECRET);
      const { items, branches, thread } = await readThread(context, 'leader');
      const tombstone = expectPresent(items[0], 'the tombstone');
      expectEqual(
        [tombstone.author, tombstone.body, tombstone.state],
        [null, null, 'hidden'],
        'it',
      );
      expectEqual([tombstone.stateReason, tombstone.reactions], [null, []], 'nor why, nor words');
      expectTrue(!Object.values(tombstone.may).includes(true), 'nothing may be done to it');
      expectEqual([branches[0]?.items[0]?.id, thread.commentCount], [child.id, 1], 'the reply');
      await decide(context, child, 'hide');
      const without = await everythingRead(context, 'leader', root);
      expectEqual([without.page.items, without.found, without.located], [[], [], null], 'gone');
    },
  },
  {
    name: 'nothing is done with what is not shown, except by its author to take it away',
    capabilities: ['editOwn', 'removeOwn', 'reactions'],
    run: async (context) => {
      const comment = await reply(context, 'author', SECRET);
      const hidden = await decide(context, comment, 'hide');
      const kind = context.session.reactions[0]!.kind;
      const body = { format: 'markdown', text: 'more' } as const;
      for (const [persona, code] of [
        ['reader', 'not-found'],
        ['moderator', 'forbidden'],
      ] as const) {
        const threads = await threadsOf(context, persona);
        await expectProblem(reply(context, persona, 'an answer', comment), code, 'a reply');
        const reaction = threads.react(comment.id, { kind, on: true }, context.mutation());
        await expectProblem(reaction, code, 'a reaction');
        const edit = threads.edit(comment.id, { body }, hidden.revision, context.mutation());
        await expectProblem(edit, code, 'an edit');
      }
      await expectProblem(report(context, 'reader', comment), 'not-found', 'a report');
      const own = await threadsOf(context, 'author');
      const edit = own.edit(comment.id, { body }, hidden.revision, context.mutation());
      await expectProblem(edit, 'forbidden', 'its author edits what was judged');
      await remove(own, hidden, context.mutation());
      expectEqual(await own.find([comment.id]), [], 'it is gone');
    },
  },
  {
    name: 'acts fit what a comment is, need their reasons, and are based on its revision',
    capabilities: ['idempotentWrites', 'detectsConflicts'],
    run: async (context) => {
      const comment = await reply(context, 'author', 'judge me');
      const moderation = await moderationOf(context);
      for (const act of ['approve', 'refuse', 'restore', 'dismiss', 'unpin'] as const) {
        const problem = await expectProblem(decide(context, comment, act), 'invalid', act);
        expectEqual(problem.detail.fields, { act: 'out-of-range' }, `${act}: the field`);
      }
      for (const act of ['hold', 'hide'] as const) {
        const problem = await expectProblem(decide(context, comment, act, ' '), 'invalid', act);
        expectEqual(problem.detail.fields, { reason: 'required' }, `${act}: the field`);
      }
      const call = context.mutation();
      const hold = { act: 'hold', reason: 'Let us ask.' } as const;
      const held = await moderation.decide(comment.id, hold, comment.revision, call);
      const again = await moderation.decide(comment.id, hold, comment.revision, call);
      expectEqual(again, held, 'the repeated act');
      const stale = moderation.decide(
        comment.id,
        { act: 'refuse', reason: 'Old.' },
        comment.revision,
        context.mutation(),
      );
      await expectProblem(stale, 'conflict', 'an act on what was seen before');
      for (const [act, state] of [
        ['approve', 'shown'],
        ['hide', 'hidden'],
        ['restore', 'shown'],
        ['hold', 'held'],
        ['refuse', 'hidden'],
      ] as const) {
        expectEqual((await decide(context, comment, act)).state, state, act);
      }
      const absent = moderation.decide(context.newId(), hold, '1', context.mutation());
      await expectProblem(absent, 'not-found', 'an absent comment');
    },
  },
  {
    name: 'no act changes words, and moderators edit none but their own',
    capabilities: ['editOwn'],
    run: async (context) => {
      const comment = await reply(context, 'author', 'exactly these words');
      const threads = await threadsOf(context, 'moderator');
      const body = { format: 'markdown', text: 'better words' } as const;
      for (const act of ['pin', 'unpin', 'hold', 'approve', 'hide', 'restore'] as const) {
        const { revision } = await decide(context, comment, act);
        const edit = threads.edit(comment.id, { body }, revision, context.mutation());
        await expectProblem(edit, 'forbidden', `editing after ${act}`);
      }
      const after = await expectState(context, 'author', comment, 'shown');
      expectEqual([after.editedAt, after.createdAt], [null, comment.createdAt], 'and its times');
    },
  },
  {
    name: 'nobody judges their own case, or learns there who reported them',
    run: async (context) => {
      const own = await reply(context, 'moderator', 'a moderator wrote this');
      await report(context, 'reader', own);
      for (const act of ['hold', 'hide', 'dismiss'] as const) {
        await expectProblem(decide(context, own, act), 'forbidden', act);
      }
      await expectProblem(report(context, 'moderator', own), 'forbidden', 'reporting oneself');
      const { subject } = context;
      const { items } = await (await moderationOf(context)).queue({ subject });
      expectEqual(items[0]?.reports[0]?.reporter, null, 'the reporter');
      expectEqual([items[0]?.reportCount, own.may.moderate], [1, false], 'the item');
    },
  },
  {
    name: 'the author and those who wait learn of a decision, and not of a report',
    ports: ['news'],
    run: async (context) => {
      const question = await reply(context, 'reader', 'a question');
      const answer = await reply(context, 'author', 'an answer', question);
      await report(context, 'reader', answer);
      const newsOf = async (persona: PersonaName) => {
        const { items } = await (await context.as(persona)).news!.list({}, { limit: 100 });
        return items.filter(({ target }) => target.id === answer.id);
      };
      expectEqual(await newsOf('author'), [], 'after the report');
      await decide(context, answer, 'hide');
      const [told] = await newsOf('author');
      expectEqual([told?.kind, told?.decision, told?.actor], ['decision', 'hide', null], 'told');
      expectEqual(await newsOf('reader'), [], 'the reply is no news any more');
    },
  },
]);

const reports = group('moderation', { ports: ['moderation', 'threads'] }, [
  {
    name: 'a person has one open report on a comment, which moderators see and its author does not',
    run: async (context) => {
      const comment = await reply(context, 'author', 'report me');
      const moderation = await moderationOf(context, 'reader');
      const call = context.mutation();
      const first = await moderation.report(comment.id, { reason: 'off-topic' }, call);
      const repeated = await moderation.report(comment.id, { reason: 'off-topic' }, call);
      expectEqual(repeated, first, 'a repeated report');
      const second = await report(context, 'reader', comment, 'It is a joke about me.');
      expectEqual([second.id, second.reason], [first.id, 'other'], 'reporting again');
      await report(context, 'leader', comment);
      const { items } = await (await moderationOf(context)).queue({ subject: context.subject });
      const item = expectPresent(items[0], 'the item of the queue');
      expectEqual([item.reportCount, items.length], [2, 1], 'reports');
      const reporters = item.reports.map(({ reporter }) => reporter?.id).sort();
      const people = [context.person('leader').id, context.person('reader').id].sort();
      expectEqual(reporters, people, 'who reported it');
      const reported = async (persona: PersonaName) =>
        (await readThread(context, persona)).items[0]?.reported;
      expectEqual([await reported('reader'), await reported('author')], [true, false], 'marked');
      const seen = JSON.stringify(await everythingRead(context, 'author', comment));
      expectTrue(!seen.includes(context.person('reader').id), 'its author does not learn who');
    },
  },
  {
    name: 'reports need a reason, somebody else’s comment, and somebody who signed in',
    run: async (context) => {
      const comment = await reply(context, 'author', 'report me');
      const moderation = await moderationOf(context, 'reader');
      const draft = { reason: 'other', words: ' ' } as const;
      const empty = moderation.report(comment.id, draft, context.mutation());
      const problem = await expectProblem(empty, 'invalid', 'another reason, untold');
      expectEqual(problem.detail.fields, { words: 'required' }, 'the field');
      await expectProblem(report(context, 'author', comment), 'forbidden', 'the own comment');
      await expectProblem(report(context, 'guest', comment), 'unauthenticated', 'a guest');
      await expectProblem(
        report(context, 'reader', { id: context.newId() }),
        'not-found',
        'absent',
      );
    },
  },
  {
    name: 'the queue has what waits, by time or by reports, page by page, until somebody decides',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const [a, b, c] = await replies(context, 'author', ['a', 'b', 'c']);
      const under = await reply(context, 'author', 'd', a);
      await decide(context, a!, 'hold');
      await report(context, 'reader', b!);
      await report(context, 'reader', under);
      await report(context, 'leader', under);
      const moderation = await moderationOf(context);
      const { subject } = context;
      const queued = async (filter: object) =>
        (await moderation.queue({ subject, ...filter })).items.map(({ comment }) => comment.id);
      expectEqual(await queued({}), [a!.id, b!.id, under.id], 'oldest first');
      const most = await queued({ order: 'most-reported' });
      expectEqual(most, [under.id, b!.id, a!.id], 'most reported first');
      expectEqual(await queued({ why: 'held' }), [a!.id], 'held');
      expectEqual(await queued({ why: 'reported' }), [b!.id, under.id], 'reported');
      const first = await moderation.queue({ subject }, { limit: 2 });
      const rest = await moderation.queue({ subject }, { limit: 2, cursor: first.next });
      expectEqual(
        rest.items.map(({ comment }) => comment.id),
        [under.id],
        'the second page',
      );
      expectEqual([rest.items[0]?.parent?.id, rest.next], [a!.id, null], 'with what it answers');
      await decide(context, b!, 'dismiss');
      await decide(context, a!, 'approve');
      await decide(context, under, 'hide');
      expectEqual(await queued({}), [], 'after the decisions');
      await report(context, 'reader', c!);
      const { items } = await moderation.queue({ subject });
      expectTrue((items[0]?.hiddenBefore ?? 0) >= 1, 'what was hidden of its author before');
      await remove(await threadsOf(context, 'author'), c!, context.mutation());
      expectEqual(await queued({}), [], 'after it was removed');
    },
  },
  {
    name: 'moderators hear of the queue, and nobody else does',
    capabilities: ['live'],
    run: async (context) => {
      const { sequence } = context.session;
      const watch = async (persona: PersonaName, topics: string[]) =>
        new ChangeLog(await context.as(persona), topics, sequence);
      const topics = ['moderation', `thread:${context.subject}`];
      const moderators = await watch('moderator', topics);
      const authors = await watch('author', topics);
      const comment = await reply(context, 'author', 'watch me');
      await report(context, 'reader', comment);
      await decide(context, comment, 'hide');
      await decide(context, comment, 'restore');
      const last = await reply(context, 'author', 'the last');
      await Promise.all([moderators, authors].map((log) => log.untilChangeOf(last.id)));
      moderators.stop();
      authors.stop();
      const heard = ({ changes }: ChangeLog, id: string) =>
        changes.filter((change) => change.id === id).map(({ topic }) => topic.split(':')[0]);
      expectEqual(heard(authors, comment.id), ['thread', 'thread', 'thread'], 'the author');
      expectTrue(heard(moderators, comment.id).includes('moderation'), 'moderators');
    },
  },
]);

const audit = group('moderation', { ports: ['moderation', 'threads'] }, [
  {
    name: 'every act stands in the audit trail, once, with who, what, whom and why',
    capabilities: ['removeOwn'],
    run: async (context) => {
      const { subject } = context;
      const comment = await reply(context, 'author', 'act on me');
      await report(context, 'reader', comment);
      await decide(context, comment, 'hold', 'Let us see.');
      for (const act of ['refuse', 'restore', 'pin', 'unpin'] as const) {
        await decide(context, comment, act, `${act}, because`);
      }
      const moderation = await moderationOf(context);
      const call = context.mutation();
      for (let repeated = 0; repeated < 2; repeated += 1) {
        await moderation.lock(subject, { locked: true, reason: 'Enough.' }, call);
      }
      await moderation.lock(subject, { locked: false }, context.mutation());
      const threads = await threadsOf(context, 'moderator');
      const [now] = await threads.find([comment.id]);
      await remove(threads, now!, context.mutation());
      const { items } = await moderation.audit({ subject }, { limit: 100 });
      const [author, moderator] = [context.person('author').id, context.person('moderator').id];
      expectEqual(
        items.map(({ act }) => act),
        ['remove', 'unlock', 'lock', 'unpin', 'pin', 'restore', 'refuse', 'hold'],
        'acts, newest first',
      );
      expectTrue(
        items.every(({ actor }) => actor?.id === moderator),
        'who acted',
      );
      const { id: _, at: __, actor: ___, person, ...refused } = items[6]!;
      const told = {
        act: 'refuse',
        subject,
        commentId: comment.id,
        from: 'held',
        to: 'hidden',
        reportsClosed: 1,
        reason: 'refuse, because',
        until: null,
        policy: null,
        scope: null,
        undoes: null,
        excerpt: null,
        now: null,
        undoable: null,
      };
      expectEqual([refused, person?.id], [told, author], 'one entry');
      const first = await moderation.audit({ commentId: comment.id }, { limit: 4 });
      const filter = { commentId: comment.id };
      const rest = await moderation.audit(filter, { limit: 4, cursor: first.next });
      expectEqual([...first.items, ...rest.items].length, 6, 'acts on the comment, in two pages');
    },
  },
]);

/** How a comment stands for its author, and how it waits for moderators. */
async function standingOf(context: CheckContext, { id }: Pick<Comment, 'id'>) {
  const [now] = await (await threadsOf(context, 'author')).find([id]);
  const { items } = await (await moderationOf(context)).queue({ subject: context.subject });
  const waits = items.find(({ comment }) => comment.id === id);
  const { since, reportCount, hiddenBefore } = waits ?? {};
  return [now?.state, now?.stateReason, now?.pinned, now?.body, since, reportCount, hiddenBefore];
}

const PATHS: readonly (readonly DecisionAct[])[] = [
  ['hide'],
  ['dismiss'],
  ['hold', 'approve'],
  ['hold', 'refuse'],
  ['hide', 'restore'],
];

const undoing = group('moderation', { ports: ['moderation', 'threads'] }, [
  ...PATHS.map((path) => ({
    name: `undo after ${path.join(' and ')}: the comment is what it was, and waits as it did`,
    run: async (context: CheckContext) => {
      const comment = await reply(context, 'author', 'judge me twice');
      await report(context, 'reader', comment);
      await decide(context, comment, 'pin', null);
      let before: unknown;
      for (const act of path) {
        before = await standingOf(context, comment);
        await decide(context, comment, act, `${act}, because`);
      }
      await decide(context, comment, 'undo', null);
      expectEqual(await standingOf(context, comment), before, 'how it stands');
    },
  })),
  {
    name: 'undo is an act, of the last decision, once, and by whoever saw the comment as it is',
    capabilities: ['removeOwn', 'idempotentWrites', 'detectsConflicts'],
    run: async (context) => {
      const { subject } = context;
      const moderation = await moderationOf(context);
      const comment = await reply(context, 'author', 'act on me');
      const misfit = { act: 'out-of-range' };
      const first = await expectProblem(decide(context, comment, 'undo'), 'invalid', 'nothing');
      expectEqual(first.detail.fields, misfit, 'the field');
      const hidden = await decide(context, comment, 'hide', 'An insult.');
      const trail = async () => (await moderation.audit({ subject })).items;
      const [entry] = await trail();
      const { now, excerpt, undoable, undoes } = entry!;
      const read = [now, excerpt, undoable, undoes];
      expectEqual(read, ['hidden', 'act on me', hidden.revision, null], 'what can be taken back');
      const call = context.mutation();
      const undo = { act: 'undo', reason: 'I misread it.' } as const;
      const old = moderation.decide(comment.id, undo, comment.revision, context.mutation());
      await expectProblem(old, 'conflict', 'an old revision');
      const shown = await moderation.decide(comment.id, undo, hidden.revision, call);
      const again = await moderation.decide(comment.id, undo, hidden.revision, call);
      expectEqual([shown.state, again], ['shown', shown], 'repeated');
      const acts = await trail();
      expectEqual(
        acts.map((act) => [act.act, act.from, act.to, act.reason, act.undoes, act.undoable]),
        [
          ['undo', 'hidden', 'shown', 'I misread it.', entry!.id, null],
          ['hide', 'shown', 'hidden', 'An insult.', null, null],
        ],
        'the trail',
      );
      await expectProblem(decide(context, comment, 'undo'), 'invalid', 'undo of undo');
      const held = await decide(context, comment, 'hold');
      await remove(await threadsOf(context, 'author'), held, context.mutation());
      const [gone] = await trail();
      expectEqual(
        [gone?.now, gone?.excerpt, gone?.undoable],
        [null, null, null],
        'once it is gone',
      );
    },
  },
  {
    name: 'the hidden are listed for moderators, the latest first, until they are shown again',
    run: async (context) => {
      const { subject } = context;
      const [a, b] = await replies(context, 'author', ['a', 'b']);
      for (const comment of [a!, b!]) await decide(context, comment, 'hide');
      const moderation = await moderationOf(context);
      const hidden = async (limit: number, cursor: string | null = null) =>
        moderation.queue({ subject, why: 'hidden' }, { limit, cursor });
      const [first, all] = [await hidden(1), await hidden(10)];
      const rest = await hidden(1, first.next);
      const ids = [...first.items, ...rest.items].map(({ comment }) => comment.id);
      expectEqual([...ids].sort(), [a!.id, b!.id].sort(), 'page by page');
      expectEqual(
        all.items.map(({ comment }) => comment.id),
        ids,
        'at once',
      );
      expectEqual((await moderation.queue({ subject })).items, [], 'and wait for nothing');
      await decide(context, a!, 'restore');
      const left = (await hidden(10)).items.map(({ comment }) => comment.id);
      expectEqual(left, [b!.id], 'after one is shown again');
    },
  },
  {
    name: 'the author learns that a moderator removed what they wrote, although it is gone',
    ports: ['news'],
    run: async (context) => {
      const comment = await reply(context, 'author', SECRET);
      const threads = await threadsOf(context, 'moderator');
      await remove(threads, comment, context.mutation());
      const { items } = await (await context.as('author')).news!.list({}, { limit: 100 });
      const told = expectPresent(
        items.find(({ target }) => target.id === comment.id),
        'the news',
      );
      const { kind, decision, actor, excerpt, read } = told;
      expectEqual(
        [kind, decision, actor, excerpt, read],
        ['decision', 'remove', null, null, false],
        'it',
      );
    },
  },
]);

export const moderationChecks = [...acts, ...reports, ...audit, ...undoing];
