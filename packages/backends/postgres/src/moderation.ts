import { LIMITS } from '@stoa/contract';
import type { Comment, DecisionAct, Id, ModerationPort } from '@stoa/contract';
import {
  checkBlock,
  checkDecision,
  checkLock,
  checkPolicy,
  checkReport,
  checkSubject,
  checkUnblock,
  commentRights,
  judge,
  MODERATION_TOPIC,
  newsTopic,
  requireReportable,
  requireRole,
  requireSomebodyElse,
  seesComment,
  threadTopic,
} from '@stoa/domain';
import type { Case, CommentStanding, PastAct } from '@stoa/domain';
import { sql } from 'kysely';
import { blockOf } from './admission.ts';
import { resettle } from './accepted-answers.ts';
import { absent } from './calls.ts';
import type { Calls, Writing } from './calls.ts';
import { findComments, threadOf } from './comments.ts';
import type { CommentView } from './comments.ts';
import { instant, optionalInstant, toComment } from './mapping.ts';
import {
  closeReports,
  lastActOn,
  recordAct,
  reopenReports,
  requeue,
  tellAuthor,
} from './moderation-acts.ts';
import {
  moderationReads,
  selectBlocks,
  selectRules,
  toBlock,
  toReport,
  toRule,
} from './moderation-reads.ts';
import { notifyOfComment } from './notify.ts';
import { knowsPerson } from './people.ts';
import { announceOnRoll } from './roll.ts';
import type { Database } from './schema.ts';
import { requireRevision } from './threads.ts';

export function moderationPort(calls: Calls, view: CommentView): ModerationPort {
  const { identity } = calls;
  return {
    ...moderationReads(calls, view),

    report: (commentId, input, call) =>
      calls.write(
        call,
        'moderation.report',
        { commentId, draft: input },
        async (writing, asked) => {
          const { db, now, newId, person, announce } = writing;
          const { reason, words } = checkReport(asked.draft);
          const comment = await factsOf(db, commentId);
          if (!seesComment(identity, comment)) throw absent('comment');
          requireReportable(commentRights(identity, comment, LIMITS.depth));
          const report = { comment_id: commentId, reporter_id: person.id, reason, words };
          const row = await db
            .insertInto('reports')
            .values({ id: newId(), ...report, at: now, closed_at: null })
            .onConflict((conflict) =>
              conflict
                .columns(['comment_id', 'reporter_id'])
                .where('closed_at', 'is', null)
                .doUpdateSet({ reason, words }),
            )
            .returningAll()
            .executeTakeFirstOrThrow();
          const open = await countOpen(db, commentId);
          await requeue(db, commentId);
          announce(MODERATION_TOPIC, open > 1 ? 'changed' : 'added', commentId);
          return toReport(row, null);
        },
      ),

    decide: (commentId, input, revision, call) => {
      const wish = { commentId, decision: input, revision };
      return calls.write(call, 'moderation.decide', wish, async (writing, asked) => {
        requireRole(identity, 'moderator');
        const { db, now } = writing;
        const decision = checkDecision(asked.decision);
        const { act, reason } = decision;
        const comment = await factsOf(db, commentId);
        requireRevision(comment, revision);
        const { authorId, subject } = comment;
        const last = act === 'undo' ? await lastActOn(db, commentId) : null;
        const before = standingOf(comment);
        const judged = judge(identity, await caseOf(db, comment, act, last), decision, now);
        const actId = writing.newId();
        let reportsClosed = 0;
        if (judged.reports === 'closed') {
          reportsClosed = await closeReports(writing, commentId, actId);
        } else if (judged.reports === 'reopened') await reopenReports(db, commentId, last!.id);
        await db
          .updateTable('comments')
          .set({
            state: judged.state,
            state_reason: judged.reason,
            state_at: judged.at,
            pinned_at: judged.pinnedAt,
            revision: comment.revision + 1,
          })
          .where('id', '=', commentId)
          .execute();
        const [from, to] = [before.state, judged.state];
        if (to !== from) await resettle(writing, subject, comment.path[0]!, commentId);
        await requeue(db, commentId);
        const undoes = last?.id ?? null;
        const about = { subject, commentId, personId: authorId, from, to, before, undoes };
        await recordAct(writing, { id: actId, act, ...about, reportsClosed, reason });
        await announceDecision(writing, comment, act === 'approve' ? 'added' : 'changed');
        if (judged.told) await tellAuthor(writing, comment, judged.told);
        if (act === 'approve') await notifyApproved(writing, commentId);
        return present(db, view, commentId);
      });
    },

    lock: (subject, input, call) =>
      calls.write(call, 'moderation.lock', { subject, change: input }, async (writing, asked) => {
        requireRole(identity, 'moderator');
        checkSubject(subject);
        const { db, now, announce } = writing;
        const { locked, reason } = checkLock(asked.change);
        const changed = locked
          ? await db
              .insertInto('thread_locks')
              .values({ subject, since: now })
              .onConflict((conflict) => conflict.doNothing())
              .returning('subject')
              .execute()
          : await db
              .deleteFrom('thread_locks')
              .where('subject', '=', subject)
              .returning('subject')
              .execute();
        if (changed.length > 0) {
          await recordAct(writing, { act: locked ? 'lock' : 'unlock', subject, reason });
          await announceThread(writing, subject);
          announce(MODERATION_TOPIC, 'changed', subject.slice(0, 128));
        }
        return threadOf(db, view, subject);
      }),

    block: (personId, input, call) =>
      calls.write(call, 'moderation.block', { personId, draft: input }, async (writing, asked) => {
        requireRole(identity, 'moderator');
        const { db, now, announce } = writing;
        const draft = checkBlock(asked.draft, now);
        if (!(await knowsPerson(db, personId))) throw absent('person');
        requireSomebodyElse(identity, personId);
        const block = { ...draft, since: now };
        await db
          .insertInto('blocks')
          .values({ person_id: personId, ...block })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(block))
          .execute();
        await recordAct(writing, { act: 'block', personId, ...draft });
        announce(MODERATION_TOPIC, 'changed', personId);
        announce(newsTopic(personId), 'changed', personId);
        const blocks = selectBlocks(db, now).where('blocks.person_id', '=', personId);
        return toBlock(await blocks.executeTakeFirstOrThrow());
      }),

    unblock: (personId, input, call) =>
      calls.write(
        call,
        'moderation.unblock',
        { personId, reason: input },
        async (writing, asked) => {
          requireRole(identity, 'moderator');
          const { db, now, announce } = writing;
          const reason = checkUnblock(asked.reason);
          const lifted = (await blockOf(db, personId, now)) !== null;
          if (!lifted) return { lifted };
          await db.deleteFrom('blocks').where('person_id', '=', personId).execute();
          await recordAct(writing, { act: 'unblock', personId, reason });
          announce(MODERATION_TOPIC, 'changed', personId);
          announce(newsTopic(personId), 'changed', personId);
          return { lifted };
        },
      ),

    setPolicy: (input, call) =>
      calls.write(call, 'moderation.setPolicy', input, async (writing, asked) => {
        requireRole(identity, 'moderator');
        const { db, announce } = writing;
        const { scope, policy, reason } = checkPolicy(asked);
        const found = selectRules(db)
          .where('pattern', '=', scope.pattern)
          .where('prefix', '=', scope.prefix);
        const known = await found.executeTakeFirst();
        if ((known?.policy ?? null) !== policy) {
          await writeRule(writing, scope, policy);
          await recordAct(writing, { act: 'set-policy', scope, policy, reason });
          announce(MODERATION_TOPIC, 'changed', scope.pattern.slice(0, 128));
        }
        const rule = await found.executeTakeFirst();
        return { rule: rule ? toRule(rule) : null };
      }),
  };
}

async function present(db: Database, view: CommentView, id: Id): Promise<Comment> {
  const row = (await findComments(db, view, [id])).get(id);
  if (!row) throw absent('comment');
  return toComment(row, view);
}

/** What acts on a comment depend on. */
async function factsOf(db: Database, id: Id) {
  const row = await db
    .selectFrom('comments')
    .select(['id', 'subject', 'path', 'depth', 'state', 'state_reason', 'revision', 'pinned_at'])
    .select((eb) => eb.fn.coalesce('state_at', 'created_at').as('state_at'))
    .select('author_id as authorId')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw absent('comment');
  return { ...row, removed: false };
}

type Facts = Awaited<ReturnType<typeof factsOf>>;

function standingOf(comment: Facts): CommentStanding {
  return {
    state: comment.state,
    reason: comment.state_reason,
    at: instant(comment.state_at),
    pinnedAt: optionalInstant(comment.pinned_at),
  };
}

/** Asks only for what an act depends on. */
async function caseOf(
  db: Database,
  comment: Facts,
  act: DecisionAct,
  last: PastAct | null,
): Promise<Case> {
  const { id, subject, authorId, depth } = comment;
  const pins = act === 'pin' || act === 'undo';
  return {
    ...standingOf(comment),
    authorId,
    depth,
    reports: act === 'dismiss' ? await countOpen(db, id) : 0,
    pinnedBeside: pins ? await countPinned(db, subject) : 0,
    last,
  };
}

async function countOpen(db: Database, commentId: Id): Promise<number> {
  const { count } = await db
    .selectFrom('reports')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('comment_id', '=', commentId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

async function countPinned(db: Database, subject: string): Promise<number> {
  const { count } = await db
    .selectFrom('comments')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('subject', '=', subject)
    .where('pinned_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

async function writeRule(
  { db, now, person }: Writing,
  { pattern, prefix }: { pattern: string; prefix: boolean },
  policy: 'post' | 'pre' | null,
): Promise<void> {
  if (policy === null) {
    await db
      .deleteFrom('policies')
      .where('pattern', '=', pattern)
      .where('prefix', '=', prefix)
      .execute();
    return;
  }
  const rule = { policy, by_id: person.id, at: now };
  await db
    .insertInto('policies')
    .values({ pattern, prefix, ...rule })
    .onConflict((conflict) => conflict.columns(['pattern', 'prefix']).doUpdateSet(rule))
    .execute();
}

/** Whoever saw a comment, or a tombstone above it, reads again what there is for them. */
async function announceDecision(
  writing: Writing,
  comment: { readonly id: Id; readonly subject: string; readonly path: readonly Id[] },
  kind: 'added' | 'changed',
): Promise<void> {
  const { db, announce } = writing;
  const topic = threadTopic(comment.subject);
  announce(topic, kind, comment.id);
  await announceOnRoll(writing, comment, kind);
  const above = comment.path.slice(0, -1);
  const tombstones = await db
    .selectFrom('comments')
    .select('id')
    .where(sql<boolean>`id = any(${above})`)
    .where((eb) => eb.or([eb('removed_at', 'is not', null), eb('state', '!=', 'shown')]))
    .orderBy('depth', 'desc')
    .execute();
  for (const { id } of tombstones) announce(topic, 'changed', id);
  announce(MODERATION_TOPIC, 'changed', comment.id);
}

/** Those whom a comment concerns hear of it once it is there for them. */
async function notifyApproved(writing: Writing, id: Id): Promise<void> {
  const { parent_id: parentId, ...comment } = await writing.db
    .selectFrom('comments')
    .select(['id', 'subject', 'author_id', 'parent_id', 'text'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const parent = await writing.db
    .selectFrom('comments')
    .select('author_id')
    .where('id', '=', parentId ?? '')
    .executeTakeFirst();
  await notifyOfComment(writing, comment, parent ?? null);
}

/** Any of its comments makes readers of a thread look at the thread as well. */
async function announceThread({ db, announce }: Writing, subject: string): Promise<void> {
  const any = await db
    .selectFrom('comments')
    .select('id')
    .where('subject', '=', subject)
    .where('removed_at', 'is', null)
    .where('state', '=', 'shown')
    .limit(1)
    .executeTakeFirst();
  if (any) announce(threadTopic(subject), 'changed', any.id);
}
