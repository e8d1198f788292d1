import { BackendError, LIMITS } from '@stoa/contract';
import type { Comment, Id, ModerationPort } from '@stoa/contract';
import {
  checkBlock,
  checkDecision,
  checkLock,
  checkPolicy,
  checkReport,
  checkSubject,
  checkUnblock,
  closesReports,
  commentRights,
  MODERATION_TOPIC,
  requireRole,
  seesComment,
  stateAfter,
  tellsAuthor,
  threadTopic,
} from '@stoa/domain';
import { sql } from 'kysely';
import { blockOf } from './admission.ts';
import { resettle } from './accepted-answers.ts';
import { absent } from './calls.ts';
import type { Calls, Writing } from './calls.ts';
import { findComments, threadOf } from './comments.ts';
import type { CommentView } from './comments.ts';
import { toComment } from './mapping.ts';
import { closeReports, recordAct, requeue } from './moderation-acts.ts';
import {
  moderationReads,
  selectBlocks,
  selectRules,
  toBlock,
  toReport,
  toRule,
} from './moderation-reads.ts';
import { notify, notifyOfComment } from './notify.ts';
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
          if (!commentRights(identity, comment, LIMITS.depth).report) throw notReportable();
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
          const { length: open } = await db
            .selectFrom('reports')
            .select('id')
            .where('comment_id', '=', commentId)
            .where('closed_at', 'is', null)
            .limit(2)
            .execute();
          await requeue(db, commentId);
          announce(MODERATION_TOPIC, open > 1 ? 'changed' : 'added', commentId);
          return toReport(row, null);
        },
      ),

    decide: (commentId, input, revision, call) => {
      const wish = { commentId, decision: input, revision };
      return calls.write(call, 'moderation.decide', wish, async (writing, asked) => {
        requireRole(identity, 'moderator');
        const { db, now, person } = writing;
        const { act, reason } = checkDecision(asked.decision);
        const comment = await factsOf(db, commentId);
        const { authorId, state: from, subject } = comment;
        const setsPin = act === 'pin' || act === 'unpin';
        if (authorId === person.id && !setsPin) throw ownCase();
        requireRevision(comment, revision);
        const to = stateAfter(act, from);
        if (act === 'pin') await requirePinnable(db, comment);
        if (act === 'unpin' && comment.pinned_at === null) throw misfit();
        const reportsClosed = closesReports(act) ? await closeReports(writing, commentId) : 0;
        if (act === 'dismiss' && reportsClosed === 0) throw misfit();
        const moved = to === from ? {} : { state: to, state_reason: reason, state_at: now };
        const unpinned = act === 'unpin' || to !== 'shown' ? { pinned_at: null } : {};
        await db
          .updateTable('comments')
          .set({
            ...moved,
            ...unpinned,
            ...(act === 'pin' ? { pinned_at: now } : {}),
            revision: comment.revision + 1,
          })
          .where('id', '=', commentId)
          .execute();
        if (to !== from) await resettle(writing, subject, comment.path[0]!, commentId);
        await requeue(db, commentId);
        const about = { subject, commentId, personId: authorId, from, to };
        await recordAct(writing, { act, ...about, reportsClosed, reason });
        await announceDecision(writing, comment, act === 'approve' ? 'added' : 'changed');
        if (tellsAuthor(act)) {
          // Moderators act as one: who of them it was stands in the audit trail.
          const target = { kind: 'comment', id: commentId } as const;
          const event = { target, subject, actorId: null, decision: act };
          await notify(writing, 'decision', [authorId], event);
        }
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
        const { db, now, person, announce } = writing;
        const draft = checkBlock(asked.draft, now);
        if (!(await knowsPerson(db, personId))) throw absent('person');
        if (personId === person.id) throw oneself();
        const block = { ...draft, since: now };
        await db
          .insertInto('blocks')
          .values({ person_id: personId, ...block })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(block))
          .execute();
        await recordAct(writing, { act: 'block', personId, ...draft });
        announce(MODERATION_TOPIC, 'changed', personId);
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
    .select(['id', 'subject', 'path', 'depth', 'state', 'revision', 'pinned_at'])
    .select('author_id as authorId')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw absent('comment');
  return { ...row, removed: false };
}

async function requirePinnable(
  db: Database,
  comment: { subject: string; depth: number; pinned_at: Date | null },
): Promise<void> {
  if (comment.depth > 0 || comment.pinned_at !== null) throw misfit();
  const { count } = await db
    .selectFrom('comments')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('subject', '=', comment.subject)
    .where('pinned_at', 'is not', null)
    .executeTakeFirstOrThrow();
  if (count < LIMITS.pinned) return;
  throw new BackendError('conflict', `Unpin another one first: ${LIMITS.pinned} may be pinned.`);
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

function notReportable(): BackendError {
  return new BackendError('forbidden', 'Only what others wrote and everybody sees is reported.');
}

function ownCase(): BackendError {
  return new BackendError('forbidden', 'Another moderator decides about what you wrote.');
}

function misfit(): BackendError {
  return new BackendError('invalid', 'This comment cannot be decided on like this.', {
    fields: { act: 'out-of-range' },
  });
}

function oneself(): BackendError {
  return new BackendError('invalid', 'Nobody stops their own writing.', {
    fields: { personId: 'out-of-range' },
  });
}
