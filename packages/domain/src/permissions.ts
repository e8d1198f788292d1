import { BackendError } from '@stoa/contract';
import type { Access, Identity, Person, Role } from '@stoa/contract';

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

/** What an identity may do where nothing is closed. */
export function accessFor(identity: Identity): Access {
  return identity.person ? 'write' : 'sign-in';
}

/** What rights on a comment depend on. */
export interface CommentFacts {
  readonly authorId: string;
  readonly removed: boolean;
  readonly depth: number;
}

export interface CommentRights {
  edit: boolean;
  remove: boolean;
  reply: boolean;
  react: boolean;
}

/** Authors edit and remove their own; moderators remove any, and never change words. */
export function commentRights(
  identity: Identity,
  comment: CommentFacts,
  deepest: number,
): CommentRights {
  const person = identity.person;
  if (!person || comment.removed) {
    return { edit: false, remove: false, reply: false, react: false };
  }
  const own = comment.authorId === person.id;
  return {
    edit: own,
    remove: own || identity.roles.includes('moderator'),
    reply: comment.depth < deepest,
    react: true,
  };
}
