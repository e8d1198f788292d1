import type { Id, ModerationPort, Subject } from '@stoa/contract';
import {
  checkBlock,
  checkDecision,
  checkLock,
  checkPolicy,
  checkReport,
  checkSubject,
  checkUnblock,
  holds,
  judge,
  MODERATION_TOPIC,
  newsTopic,
  requireReportable,
  requireRole,
  requireSomebodyElse,
  seesComment,
  threadTopic,
} from '@stoa/domain';
import type { Case, CommentStanding } from '@stoa/domain';
import { absent } from './calls.ts';
import type { Calls, Transaction } from './calls.ts';
import type { CommentView } from './comment-view.ts';
import { closureOf, Conversation, presentComment } from './conversation.ts';
import { isShown } from './shown.ts';
import {
  closeReports,
  lastActOn,
  openReports,
  recordAct,
  reopenReports,
  tellAuthor,
} from './moderation-acts.ts';
import { moderationReads, presentBlock, presentReport, presentRule } from './moderation-reads.ts';
import { notifyOfComment } from './notify.ts';
import { announceToQuestion } from './announcements.ts';
import { announceOnRoll } from './posts.ts';
import type { State, StoredAct, StoredComment, StoredReport } from './state.ts';
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
        const decision = checkDecision(asked.decision);
        const { act, reason } = decision;
        const comment = state.comments.get(commentId);
        if (!comment || comment.removedAt !== null) throw absent('comment');
        const last = lastActOn(state, commentId);
        const before = standingOf(comment);
        requireRevision(comment, revision);
        const judged = judge(identity, caseOf(state, comment, last), decision, now);
        const actId = transaction.newId();
        let reportsClosed = 0;
        if (judged.reports === 'closed') {
          reportsClosed = closeReports(transaction, commentId, actId);
        } else if (judged.reports === 'reopened') reopenReports(state, commentId, last!.id);
        stand(comment, judged);
        comment.revision += 1;
        const { subject, authorId } = comment;
        const about = { subject, commentId, personId: authorId };
        const moved = { from: before.state, to: judged.state, before };
        const undoes = act === 'undo' ? last!.id : null;
        recordAct(transaction, {
          id: actId,
          act,
          ...about,
          ...moved,
          reportsClosed,
          reason,
          undoes,
        });
        announceDecision(transaction, comment, act === 'approve' ? 'added' : 'changed');
        if (judged.told) tellAuthor(transaction, comment, judged.told);
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
        const { state, now } = transaction;
        const draft = checkBlock(asked.draft, now);
        if (!state.people.has(personId)) throw absent('person');
        requireSomebodyElse(identity, personId);
        state.blocks.set(personId, { ...draft, since: now });
        recordAct(transaction, { act: 'block', personId, ...draft });
        transaction.announce(MODERATION_TOPIC, 'changed', personId);
        transaction.announce(newsTopic(personId), 'changed', personId);
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
        transaction.announce(newsTopic(personId), 'changed', personId);
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
  requireReportable(view.rights(state, comment, closureOf(state, view, comment.subject)));
  return comment;
}

function standingOf({ state, stateReason, stateAt, pinnedAt }: StoredComment): CommentStanding {
  return { state, reason: stateReason, at: stateAt, pinnedAt };
}

function stand(comment: StoredComment, { state, reason, at, pinnedAt }: CommentStanding): void {
  Object.assign(comment, { state, stateReason: reason, stateAt: at, pinnedAt });
}

function caseOf(state: State, comment: StoredComment, last: StoredAct | undefined): Case {
  const { subject, authorId, depth } = comment;
  const beside = [...state.comments.values()].filter((other) => other.subject === subject);
  return {
    ...standingOf(comment),
    authorId,
    depth,
    reports: openReports(state, comment.id).length,
    pinnedBeside: beside.filter(({ pinnedAt }) => pinnedAt !== null).length,
    last: last ? { ...last, before: last.before ?? null } : null,
  };
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

/** Any of its comments makes readers of a thread look at the thread as well. */
function announceThread({ state, announce }: Transaction, subject: Subject): void {
  for (const comment of state.comments.values()) {
    if (comment.subject !== subject || !isShown(comment)) continue;
    announce(threadTopic(subject), 'changed', comment.id);
    break;
  }
  announce(MODERATION_TOPIC, 'changed', subject.slice(0, 128));
}
