import type { CommentState, Id } from '@stoa/contract';
import { MODERATION_TOPIC } from '@stoa/domain';
import type { Transaction } from './calls.ts';
import { notify } from './notify.ts';
import type { State, StoredAct, StoredComment, StoredReport } from './state.ts';

type Act = Pick<StoredAct, 'id' | 'at' | 'actorId' | 'act'> & Partial<StoredAct>;

/** Adds an act to the audit trail. */
export function addAct(state: State, act: Act): void {
  state.audit.push({
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

/** Adds an act of the writer. */
export function recordAct(
  { state, now, newId, person }: Transaction,
  act: Omit<Act, 'id' | 'at' | 'actorId'> & { readonly id?: Id },
): void {
  addAct(state, { id: newId(), at: now, actorId: person.id, ...act });
}

/** The last act about a comment. */
export function lastActOn(state: State, commentId: Id): StoredAct | undefined {
  for (let i = state.audit.length - 1; i >= 0; i -= 1) {
    if (state.audit[i]!.commentId === commentId) return state.audit[i];
  }
  return undefined;
}

export function openReports(state: State, commentId: Id): StoredReport[] {
  return reportsOn(state, commentId).filter(({ closedAt }) => closedAt === null);
}

function reportsOn(state: State, commentId: Id): StoredReport[] {
  return [...state.reports.values()].filter((report) => report.commentId === commentId);
}

/** Answers the open reports on a comment by an act; says how many there were. */
export function closeReports({ state, now }: Transaction, commentId: Id, closedBy: Id): number {
  const open = openReports(state, commentId);
  for (const report of open) state.reports.set(report.id, { ...report, closedAt: now, closedBy });
  return open.length;
}

/** Asks again what an act had answered, unless the same person has asked anew. */
export function reopenReports(state: State, commentId: Id, closedBy: Id): void {
  const open = new Set(openReports(state, commentId).map(({ reporterId }) => reporterId));
  for (const report of reportsOn(state, commentId)) {
    if (report.closedBy !== closedBy || open.has(report.reporterId)) continue;
    state.reports.set(report.id, { ...report, closedAt: null, closedBy: null });
  }
}

/** A comment that goes needs no decision any more; that moderators took it away is recorded and told. */
export function noteRemoval(transaction: Transaction, comment: StoredComment): void {
  const { id, subject, authorId, state } = comment;
  const actId = transaction.newId();
  const reportsClosed = closeReports(transaction, id, actId);
  if (reportsClosed > 0 || state === 'held') {
    transaction.announce(MODERATION_TOPIC, 'removed', id);
  }
  if (authorId === transaction.person.id) return;
  const about = { subject, commentId: id, personId: authorId, from: state, reportsClosed };
  recordAct(transaction, { id: actId, act: 'remove', ...about });
  tellAuthor(transaction, comment, 'remove');
}

/** A rule about words that holds a comment acts as a moderator would. */
export function noteRule(
  transaction: Transaction,
  { id, subject, authorId }: StoredComment,
  from: CommentState | null,
): void {
  const { state, now: at, newId, held: reason } = transaction;
  if (reason === null) return;
  const about = { subject, commentId: id, personId: authorId, from, to: 'held' } as const;
  addAct(state, { id: newId(), at, actorId: null, act: 'hold', ...about, reason });
}

/** Moderators act as one: who of them it was stands in the audit trail. */
export function tellAuthor(
  transaction: Transaction,
  { id, subject, authorId }: StoredComment,
  decision: string,
): void {
  const event = { target: { kind: 'comment', id }, subject, actorId: null, decision } as const;
  notify(transaction, 'decision', [authorId], event);
}
