import type { Capabilities, Identity, ModerationPolicy, ReactionKind } from '@stoa/contract';
import { LIMITS } from '@stoa/contract';
import { commentRights } from '@stoa/domain';
import type { Closure, CommentRights } from '@stoa/domain';
import { questionFacts } from './questions.ts';
import type { State, StoredComment } from './state.ts';

/** What a comment looks like depends on who looks, and what the backend can do. */
export interface CommentView {
  readonly identity: Identity;
  readonly vocabulary: readonly ReactionKind[];
  readonly now: () => string;
  /** Where no rule says otherwise. */
  readonly policy: ModerationPolicy;
  readonly capabilities: Capabilities;
  readonly rights: (state: State, comment: StoredComment, closure: Closure) => CommentRights;
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
    capabilities,
    rights: (all, comment, closure) => {
      const { authorId, depth, removedAt, state } = comment;
      const question = capabilities.questions ? questionFacts(all, comment) : null;
      const facts = { authorId, depth, removed: removedAt !== null, state, question };
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
