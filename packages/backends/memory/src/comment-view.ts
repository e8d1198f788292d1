import type { Capabilities, Identity, ModerationPolicy, ReactionKind } from '@stoa/contract';
import { LIMITS } from '@stoa/contract';
import { commentRights } from '@stoa/domain';
import type { Closure, CommentRights } from '@stoa/domain';
import type { StoredComment } from './state.ts';

/** What a comment looks like depends on who looks, and what the backend can do. */
export interface CommentView {
  readonly identity: Identity;
  readonly vocabulary: readonly ReactionKind[];
  readonly now: () => string;
  /** Where no rule says otherwise. */
  readonly policy: ModerationPolicy;
  readonly rights: (comment: StoredComment, closure: Closure) => CommentRights;
}

export interface CommentViewOptions {
  readonly identity: Identity;
  readonly capabilities: Capabilities;
  readonly vocabulary: readonly ReactionKind[];
  readonly now: () => string;
  readonly policy: ModerationPolicy;
}

export function commentView(options: CommentViewOptions): CommentView {
  const { identity, capabilities, vocabulary, now, policy } = options;
  const removes = capabilities.removeOwn || identity.roles.includes('moderator');
  return {
    identity,
    vocabulary: capabilities.reactions ? vocabulary : [],
    now,
    policy,
    rights: ({ authorId, depth, removedAt, state }, closure) => {
      const facts = { authorId, depth, removed: removedAt !== null, state };
      const rights = commentRights(identity, facts, LIMITS.depth, closure);
      return {
        ...rights,
        edit: rights.edit && capabilities.editOwn,
        remove: rights.remove && removes,
        react: rights.react && capabilities.reactions,
      };
    },
  };
}
