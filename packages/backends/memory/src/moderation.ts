import { BackendError, LIMITS } from '@stoa/contract';
import type { DecisionAct, Id, ModerationPort, Subject } from '@stoa/contract';
import {
  checkBlock,
  checkDecision,
  checkLock,
  checkPolicy,
  checkReport,
  checkSubject,
  checkUnblock,
  closesReports,
  holds,
  MODERATION_TOPIC,
  requireRole,
  seesComment,
  stateAfter,
  tellsAuthor,
  threadTopic,
} from '@stoa/domain';
import { absent } from './calls.ts';
import type { Calls, Transaction } from './calls.ts';
import type { CommentView } from './comment-view.ts';
import { closureOf, Conversation, presentComment } from './conversation.ts';
import { isShown } from './shown.ts';
import { closeReports, openReports, recordAct } from './moderation-acts.ts';
import { moderationReads, presentBlock, presentReport, presentRule } from './moderation-reads.ts';
import { notify, notifyOfComment } from './notify.ts';
import { announceToQuestion } from './announcements.ts';
import { announceOnRoll } from './posts.ts';
import type { State, StoredComment, StoredReport } from './state.ts';
import { requireRevision } from './thread-writes.ts';

export function moderationPort(calls: Calls, view: CommentView): ModerationPort {
  const { identity } = calls;
  return {
    ...moderationReads(calls, view),

    report: (commentId, input, call) =>
      calls.write(call, 'moderation.report', { commentId, draft: input }, (transaction, asked) => {
        const { state, person, now, newId, announce } = transaction;
        const draft = checkReport(asked.draft);
        const comment = reportable(state, view, commentId);
        const open = openReports(state, comment.id);
        const mine = open.find(({ reporterId }) => reporterId === person.id);
        const report: StoredReport = {
          id: mine?.id ?? newId(),
          commentId: comment.id,
          reporterId: person.id,
          ...draft,
          at: mine?.at ?? now,
          closedAt: null,
        };
        state.reports.set(report.id, report);
        announce(MODERATION_TOPIC, open.length > 0 ? 'changed' : 'added', comment.id);
        return presentReport(state, report, null);
      }),

    decide: (commentId, input, revision, call) => {
      const wish = { commentId, decision: input, revision };
      return calls.write(call, 'moderation.decide', wish, (transaction, asked) => {
        requireRole(identity, 'moderator');
        const { state, now } = transaction;
        const { act, reason } = checkDecision(asked.decision);
        const comment = state.comments.get(commentId);
        if (!comment || comment.removedAt !== null) throw absent('comment');
        const setsPin = act === 'pin' || act === 'unpin';
        if (comment.authorId === transaction.person.id && !setsPin) throw ownCase();
        requireRevision(comment, revision);
        const from = comment.state;
        const to = stateAfter(act, from);
        if (act === 'dismiss' && openReports(state, commentId).length === 0) throw misfit();
        if (act === 'pin') requirePinnable(state, comment);
        if (act === 'unpin' && comment.pinnedAt === null) throw misfit();
        const reportsClosed = closesReports(act) ? closeReports(transaction, commentId) : 0;
        if (setsPin) comment.pinnedAt = act === 'pin' ? now : null;
        else if (to !== from) {
          Object.assign(comment, { state: to, stateReason: reason, stateAt: now });
          if (to !== 'shown') comment.pinnedAt = null;
        }
        comment.revision += 1;
        const { subject, authorId } = comment;
        const about = { subject, commentId, personId: authorId, from, to };
        recordAct(transaction, { act, ...about, reportsClosed, reason });
        announceDecision(transaction, comment, act === 'approve' ? 'added' : 'changed');
        tellAuthor(transaction, comment, act);
        const parent = state.comments.get(comment.parentId ?? '') ?? null;
        if (act === 'approve') notifyOfComment(transaction, comment, parent);
        return presentComment(state, view, comment);
      });
    },

    lock: (subject, input, call) =>
      calls.write(call, 'moderation.lock', { subject, change: input }, (transaction, asked) => {
        requireRole(identity, 'moderator');
        checkSubject(subject);
        const { state, now } = transaction;
        const { locked, reason } = checkLock(asked.change);
        if (state.locks.has(subject) !== locked) {
          if (locked) state.locks.set(subject, now);
          else state.locks.delete(subject);
          recordAct(transaction, { act: locked ? 'lock' : 'unlock', subject, reason });
          announceThread(transaction, subject);
        }
        return new Conversation(state, view, subject).thread;
      }),

    block: (personId, input, call) =>
      calls.write(call, 'moderation.block', { personId, draft: input }, (transaction, asked) => {
        requireRole(identity, 'moderator');
        const { state, now, person } = transaction;
        const draft = checkBlock(asked.draft, now);
        if (!state.people.has(personId)) throw absent('person');
        if (personId === person.id) throw oneself();
        state.blocks.set(personId, { ...draft, since: now });
        recordAct(transaction, { act: 'block', personId, ...draft });
        transaction.announce(MODERATION_TOPIC, 'changed', personId);
        return presentBlock(state, personId);
      }),

    unblock: (personId, input, call) =>
      calls.write(call, 'moderation.unblock', { personId, reason: input }, (transaction, asked) => {
        requireRole(identity, 'moderator');
        const { state, now } = transaction;
        const reason = checkUnblock(asked.reason);
        const lifted = holds(state.blocks.get(personId), now);
        if (!lifted) return { lifted };
        state.blocks.delete(personId);
        recordAct(transaction, { act: 'unblock', personId, reason });
        transaction.announce(MODERATION_TOPIC, 'changed', personId);
        return { lifted };
      }),

    setPolicy: (input, call) =>
      calls.write(call, 'moderation.setPolicy', input, (transaction, asked) => {
        requireRole(identity, 'moderator');
        const { state, now, person } = transaction;
        const { scope, policy, reason } = checkPolicy(asked);
        const key = `${scope.prefix ? 'prefix' : 'subject'} ${scope.pattern}`;
        const known = state.policies.get(key);
        if ((known?.policy ?? null) !== policy) {
          if (policy) state.policies.set(key, { scope, policy, byId: person.id, at: now });
          else state.policies.delete(key);
          recordAct(transaction, { act: 'set-policy', scope, policy, reason });
          transaction.announce(MODERATION_TOPIC, 'changed', scope.pattern.slice(0, 128));
        }
        const rule = state.policies.get(key);
        return { rule: rule ? presentRule(state, rule) : null };
      }),
  };
}

function reportable(state: State, view: CommentView, id: Id): StoredComment {
  const comment = state.comments.get(id);
  if (!comment || comment.removedAt !== null) throw absent('comment');
  if (!seesComment(view.identity, comment)) throw absent('comment');
  if (view.rights(state, comment, closureOf(state, view, comment.subject)).report) return comment;
  throw new BackendError('forbidden', 'Only what others wrote and everybody sees is reported.');
}

function requirePinnable(state: State, comment: StoredComment): void {
  if (comment.depth > 0 || comment.pinnedAt !== null) throw misfit();
  let pinned = 0;
  for (const { subject, pinnedAt } of state.comments.values()) {
    if (subject === comment.subject && pinnedAt !== null) pinned += 1;
  }
  if (pinned < LIMITS.pinned) return;
  throw new BackendError('conflict', `Unpin another one first: ${LIMITS.pinned} may be pinned.`);
}

/** Whoever saw a comment, or a tombstone above it, reads again what there is for them. */
function announceDecision(
  transaction: Transaction,
  comment: StoredComment,
  kind: 'added' | 'changed',
): void {
  const { state, announce } = transaction;
  const topic = threadTopic(comment.subject);
  announce(topic, kind, comment.id);
  announceOnRoll(transaction, comment, kind);
  let above = state.comments.get(comment.parentId ?? '');
  while (above && !isShown(above)) {
    announce(topic, 'changed', above.id);
    above = state.comments.get(above.parentId ?? '');
  }
  announce(MODERATION_TOPIC, 'changed', comment.id);
  announceToQuestion(transaction, comment);
}

/** Moderators act as one: who of them it was stands in the audit trail. */
function tellAuthor(transaction: Transaction, comment: StoredComment, act: DecisionAct): void {
  if (!tellsAuthor(act)) return;
  const { id, subject, authorId } = comment;
  const event = { target: { kind: 'comment', id }, subject, actorId: null, decision: act } as const;
  notify(transaction, 'decision', [authorId], event);
}

/** Any of its comments makes readers of a thread look at the thread as well. */
function announceThread({ state, announce }: Transaction, subject: Subject): void {
  for (const comment of state.comments.values()) {
    if (comment.subject !== subject || !isShown(comment)) continue;
    announce(threadTopic(subject), 'changed', comment.id);
    break;
  }
  announce(MODERATION_TOPIC, 'changed', subject.slice(0, 128));
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
