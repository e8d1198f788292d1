import { BackendError, LIMITS } from '@stoa/contract';
import type { AuditAct, CommentState, DecisionAct, Id, Identity } from '@stoa/contract';
import { closesReports, stateAfter } from './moderation.ts';
import type { CommentRights } from './comment-rights.ts';
import type { SeedAct } from './seed.ts';

/** How a comment stands: what it is, why and since when, and whether it is pinned. */
export interface CommentStanding {
  readonly state: CommentState;
  readonly reason: string | null;
  readonly at: string;
  readonly pinnedAt: string | null;
}

/** An act of the audit trail, as far as taking it back needs it. */
export interface PastAct {
  readonly act: AuditAct;
  readonly to: CommentState | null;
  /** How the comment stood before; `null` for acts that cannot be taken back. */
  readonly before: CommentStanding | null;
}

/** What a decision about a comment depends on. */
export interface Case extends CommentStanding {
  readonly authorId: Id;
  readonly depth: number;
  /** Open reports on it. */
  readonly reports: number;
  /** So many comments of its thread are pinned. */
  readonly pinnedBeside: number;
  /** The last act about it. */
  readonly last: PastAct | null;
}

/** How a comment stands after a decision, and what else follows from it. */
export interface Judgement extends CommentStanding {
  readonly reports: 'closed' | 'reopened' | 'kept';
  /** What its author is told that was done; that somebody reported them, they never learn. */
  readonly told: AuditAct | null;
}

const UNDOABLE: readonly AuditAct[] = ['hold', 'hide', 'restore', 'approve', 'refuse', 'dismiss'];
const TOLD: readonly AuditAct[] = ['hold', 'hide', 'restore', 'approve', 'refuse'];
const BECAME = { shown: 'restore', held: 'hold', hidden: 'hide' } as const;

/** What a decision makes of a comment; refuses what does not fit, and judging one's own case. */
export function judge(
  identity: Identity,
  comment: Case,
  { act, reason }: { readonly act: DecisionAct; readonly reason: string | null },
  now: string,
): Judgement {
  const own = comment.authorId === identity.person?.id;
  if (act === 'pin' || act === 'unpin') return pinned(comment, act, now);
  if (own) throw new BackendError('forbidden', 'Another moderator decides about what you wrote.');
  if (act === 'undo') return undone(comment);
  const state = stateAfter(act, comment.state);
  if (act === 'dismiss' && comment.reports === 0) throw misfit();
  const moved = state !== comment.state;
  return {
    state,
    reason: moved ? reason : comment.reason,
    at: moved ? now : comment.at,
    pinnedAt: state === 'shown' ? comment.pinnedAt : null,
    reports: closesReports(act) ? 'closed' : 'kept',
    told: TOLD.includes(act) ? act : null,
  };
}

/** How the comment of a seeded act stood before it, as far as the seed tells. */
export function seededBefore({ at, from }: SeedAct): CommentStanding | null {
  return from ? { state: from, reason: null, at, pinnedAt: null } : null;
}

/** Whether this last act about a comment can be taken back by them. */
export function mayUndo(
  identity: Identity,
  last: PastAct,
  comment: Pick<Case, 'authorId' | 'state'>,
): boolean {
  if (!UNDOABLE.includes(last.act) || last.before === null) return false;
  // An edit may have sent it back to approval: then there is nothing left to take back.
  return last.to === comment.state && comment.authorId !== identity.person?.id;
}

function undone(comment: Case): Judgement {
  const { last, pinnedBeside } = comment;
  const before = last && UNDOABLE.includes(last.act) && last.before;
  if (!before || last.to !== comment.state) throw misfit();
  const pinnedThen = pinnedBeside < LIMITS.pinned ? before.pinnedAt : null;
  return {
    ...before,
    pinnedAt: before.state === 'shown' ? (comment.pinnedAt ?? pinnedThen) : null,
    reports: 'reopened',
    told: before.state === comment.state ? null : BECAME[before.state],
  };
}

function pinned(comment: Case, act: 'pin' | 'unpin', now: string): Judgement {
  const { state, reason, at, depth, pinnedAt, pinnedBeside } = comment;
  stateAfter(act, state);
  const fits = act === 'pin' ? depth === 0 && pinnedAt === null : pinnedAt !== null;
  if (!fits) throw misfit();
  if (act === 'pin' && pinnedBeside >= LIMITS.pinned) {
    throw new BackendError('conflict', `Unpin another one first: ${LIMITS.pinned} may be pinned.`);
  }
  return { state, reason, at, pinnedAt: act === 'pin' ? now : null, reports: 'kept', told: null };
}

/** Refuses reports of what is not shown, or the own. */
export function requireReportable(rights: CommentRights): void {
  if (rights.report) return;
  throw new BackendError('forbidden', 'Only what others wrote and everybody sees is reported.');
}

/** Refuses to stop oneself from writing. */
export function requireSomebodyElse(identity: Identity, personId: Id): void {
  if (personId !== identity.person?.id) return;
  throw new BackendError('invalid', 'Nobody stops their own writing.', {
    fields: { personId: 'out-of-range' },
  });
}

function misfit(): BackendError {
  return new BackendError('invalid', 'This comment cannot be decided on like this.', {
    fields: { act: 'out-of-range' },
  });
}
