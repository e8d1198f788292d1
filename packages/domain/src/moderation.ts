import { BackendError } from '@stoa/contract';
import type {
  CommentState,
  DecisionAct,
  Identity,
  ModerationPolicy,
  PolicyScope,
  Subject,
  Topic,
} from '@stoa/contract';
import { MODERATION_TOPIC } from './topics.ts';

export function isModerator(identity: Identity): boolean {
  return identity.person !== null && identity.roles.includes('moderator');
}

/** Held and hidden comments are there for their author and for moderators only. */
export function seesComment(
  identity: Identity,
  comment: { readonly authorId: string; readonly state: CommentState },
): boolean {
  if (comment.state === 'shown' || isModerator(identity)) return true;
  return identity.person?.id === comment.authorId;
}

interface Transition {
  readonly from: readonly CommentState[];
  readonly to: CommentState;
  readonly needsReason: boolean;
}

/** `undo` leads to what was before, which `moderation-cases.ts` knows. */
export type Transit = Exclude<DecisionAct, 'undo'>;

const TRANSITIONS: Readonly<Record<Transit, Transition>> = {
  hold: { from: ['shown'], to: 'held', needsReason: true },
  hide: { from: ['shown'], to: 'hidden', needsReason: true },
  restore: { from: ['hidden'], to: 'shown', needsReason: false },
  approve: { from: ['held'], to: 'shown', needsReason: false },
  refuse: { from: ['held'], to: 'hidden', needsReason: true },
  dismiss: { from: ['shown'], to: 'shown', needsReason: false },
  pin: { from: ['shown'], to: 'shown', needsReason: false },
  unpin: { from: ['shown'], to: 'shown', needsReason: false },
};

/** Whether the author and the audience need a reason for it. */
export function needsReason(act: DecisionAct): boolean {
  return act !== 'undo' && TRANSITIONS[act].needsReason;
}

/** What the comment is after the act; `invalid` where the act does not fit what it is. */
export function stateAfter(act: Transit, state: CommentState): CommentState {
  const { from, to } = TRANSITIONS[act];
  if (from.includes(state)) return to;
  throw new BackendError('invalid', `A comment that is ${state} cannot be decided on like this.`, {
    fields: { act: 'out-of-range' },
  });
}

/** Whether the act answers the question that reports ask. */
export function closesReports(act: Transit): boolean {
  return act !== 'hold' && act !== 'pin' && act !== 'unpin';
}

/** What a comment becomes by being written or edited. */
export function stateOnWriting(writing: {
  readonly identity: Identity;
  readonly policy: ModerationPolicy;
  /** Why a rule about words holds it. */
  readonly heldBecause: string | null;
  readonly before: { readonly state: CommentState; readonly reason: string | null } | null;
}): { readonly state: CommentState; readonly reason: string | null } {
  const { identity, policy, heldBecause, before } = writing;
  if (isModerator(identity)) return { state: before?.state ?? 'shown', reason: null };
  if (heldBecause !== null) return { state: 'held', reason: heldBecause };
  // An edit that nobody has approved would otherwise be the way around approval.
  if (policy === 'pre' && before?.state !== 'held') return { state: 'held', reason: null };
  return before ?? { state: 'shown', reason: null };
}

export function matchesScope({ pattern, prefix }: PolicyScope, subject: Subject): boolean {
  return prefix ? subject.startsWith(pattern) : subject === pattern;
}

interface Rule {
  readonly scope: PolicyScope;
  readonly policy: ModerationPolicy;
}

/** The whole subject wins over a beginning, and a longer beginning over a shorter. */
export function policyFor(
  subject: Subject,
  rules: Iterable<Rule>,
  fallback: ModerationPolicy,
): ModerationPolicy {
  let best: Rule | undefined;
  for (const rule of rules) {
    if (matchesScope(rule.scope, subject) && (!best || isCloser(rule.scope, best.scope))) {
      best = rule;
    }
  }
  return best?.policy ?? fallback;
}

function isCloser(scope: PolicyScope, than: PolicyScope): boolean {
  if (scope.prefix !== than.prefix) return !scope.prefix;
  return scope.pattern.length > than.pattern.length;
}

/** More reports than anybody will count. */
const MOST_REPORTS = 1_000_000;

/** Sorts what was reported most often first, and of equals what has waited longest. */
export function reportRank(reports: number, since: string): string {
  const missing = Math.max(MOST_REPORTS - reports, 0);
  return `${String(missing).padStart(7, '0')} ${since}`;
}

/** A reference alone would tell authors that they were reported. */
export function mayWatch(identity: Identity, topic: Topic): boolean {
  return topic !== MODERATION_TOPIC || isModerator(identity);
}
