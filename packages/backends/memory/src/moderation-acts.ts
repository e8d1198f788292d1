import type { CommentState, Id } from '@stoa/contract';
import { MODERATION_TOPIC } from '@stoa/domain';
import type { Transaction } from './calls.ts';
import type { State, StoredAct, StoredComment, StoredReport } from './state.ts';

type Act = Pick<StoredAct, 'act'> & Partial<Omit<StoredAct, 'id' | 'at' | 'actorId'>>;

/** Adds an act of the writer, or of a rule, to the audit trail. */
export function recordAct(transaction: Transaction, act: Act, byRule = false): void {
  const { state, now, newId, person } = transaction;
  state.audit.push({
    id: newId(),
    at: now,
    actorId: byRule ? null : person.id,
    subject: null,
    commentId: null,
    personId: null,
    from: null,
    to: null,
    reportsClosed: 0,
    reason: null,
    until: null,
    policy: null,
    scope: null,
    ...act,
  });
}

export function openReports(state: State, commentId: Id): StoredReport[] {
  return [...state.reports.values()].filter(
    (report) => report.commentId === commentId && report.closedAt === null,
  );
}

/** Answers the open reports on a comment; says how many there were. */
export function closeReports({ state, now }: Transaction, commentId: Id): number {
  const open = openReports(state, commentId);
  for (const report of open) state.reports.set(report.id, { ...report, closedAt: now });
  return open.length;
}

/** A comment that goes needs no decision any more; that moderators took it away is recorded. */
export function noteRemoval(transaction: Transaction, comment: StoredComment): void {
  const { id, subject, authorId, state } = comment;
  const reportsClosed = closeReports(transaction, id);
  if (reportsClosed > 0 || state === 'held') {
    transaction.announce(MODERATION_TOPIC, 'removed', id);
  }
  if (authorId === transaction.person.id) return;
  const about = { subject, commentId: id, personId: authorId, from: state, reportsClosed };
  recordAct(transaction, { act: 'remove', ...about });
}

/** A rule about words that holds a comment acts as a moderator would. */
export function noteRule(
  transaction: Transaction,
  { id, subject, authorId }: StoredComment,
  from: CommentState | null,
): void {
  const reason = transaction.held;
  if (reason === null) return;
  const about = { subject, commentId: id, personId: authorId, from, to: 'held' } as const;
  recordAct(transaction, { act: 'hold', ...about, reason }, true);
}
