import type { Capabilities, Identity, ReactionKind } from '@stoa/contract';
import { LIMITS } from '@stoa/contract';
import { commentRights } from '@stoa/domain';
import type { CommentRights } from '@stoa/domain';
import type { StoredComment } from './state.ts';

/** What a comment looks like depends on who looks, and what the backend can do. */
export interface CommentView {
  readonly identity: Identity;
  readonly vocabulary: readonly ReactionKind[];
  readonly rights: (comment: StoredComment) => CommentRights;
}

export function commentView(
  identity: Identity,
  capabilities: Capabilities,
  vocabulary: readonly ReactionKind[],
): CommentView {
  const removes = capabilities.removeOwn || identity.roles.includes('moderator');
  return {
    identity,
    vocabulary: capabilities.reactions ? vocabulary : [],
    rights: ({ authorId, depth, removedAt }) => {
      const facts = { authorId, depth, removed: removedAt !== null };
      const rights = commentRights(identity, facts, LIMITS.depth);
      return {
        edit: rights.edit && capabilities.editOwn,
        remove: rights.remove && removes,
        reply: rights.reply,
        react: rights.react && capabilities.reactions,
      };
    },
  };
}
