import { BackendError } from '@stoa/contract';
import type { Access, CommentState, Identity, Person, Role } from '@stoa/contract';
import { NO_RIGHTS } from './comment-rights.ts';
import type { CommentRights } from './comment-rights.ts';
import { isModerator, seesComment } from './moderation.ts';
import { mayAnswer } from './may-answer.ts';
import type { QuestionFacts } from './may-answer.ts';

/** The person behind a call; guests are refused with `unauthenticated`. */
export function requirePerson(identity: Identity): Person {
  if (identity.person) return identity.person;
  throw new BackendError('unauthenticated', 'Sign in to do this.');
}

/** The person behind a call, if they hold the role; others are refused with `forbidden`. */
export function requireRole(identity: Identity, role: Role): Person {
  const person = requirePerson(identity);
  if (identity.roles.includes(role)) return person;
  throw new BackendError('forbidden', `Only people with the role "${role}" may do this.`);
}

/** What keeps somebody from writing in a thread. */
export interface Closure {
  readonly locked: boolean;
  /** The viewer may not write anywhere. */
  readonly blocked: boolean;
}

export const OPEN: Closure = { locked: false, blocked: false };

/** What an identity may do; moderators write in locked threads. */
export function accessFor(identity: Identity, closure: Closure = OPEN): Access {
  if (!identity.person) return 'sign-in';
  return mayWrite(identity, closure) ? 'write' : 'read';
}

function mayWrite(identity: Identity, { locked, blocked }: Closure): boolean {
  return !blocked && (!locked || isModerator(identity));
}

/** Refuses writing in a locked thread. */
export function requireUnlocked(identity: Identity, { locked }: Pick<Closure, 'locked'>): void {
  if (!locked || isModerator(identity)) return;
  throw new BackendError('forbidden', 'Moderators have locked this thread.', { refusal: 'locked' });
}

/** What rights on a comment depend on. */
export interface CommentFacts {
  readonly authorId: string;
  readonly removed: boolean;
  readonly depth: number;
  readonly state: CommentState;
  /** The question that it is a reply to. */
  readonly question?: QuestionFacts | null;
}

/**
 * Authors edit and remove their own; moderators remove, hold and hide those of others, and never
 * change words. Nobody judges their own case.
 */
export function commentRights(
  identity: Identity,
  comment: CommentFacts,
  deepest: number,
  closure: Closure = OPEN,
): CommentRights {
  const person = identity.person;
  if (!person || comment.removed || !seesComment(identity, comment)) return { ...NO_RIGHTS };
  const own = comment.authorId === person.id;
  const shown = comment.state === 'shown';
  const moderator = isModerator(identity);
  const writes = mayWrite(identity, closure);
  return {
    // Words that were hidden stay as they were judged.
    edit: own && writes && comment.state !== 'hidden',
    remove: own || moderator,
    reply: shown && writes && comment.depth < deepest,
    react: shown && writes,
    report: shown && !own,
    moderate: moderator && !own,
    pin: moderator && shown && comment.depth === 0,
    answer: shown && writes && comment.question != null && mayAnswer(identity, comment.question),
  };
}
