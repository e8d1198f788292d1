import type { Comment, Id, ReactionChoice, ReactionKind } from '@stoa/contract';
import { NO_RIGHTS } from '@stoa/domain';
import type { Sending } from '../model.ts';

/** A removal or a reaction on its way; it holds nothing that someone typed. */
export interface ThreadChange {
  readonly commentId: Id;
  /** Absent for a removal. */
  readonly reaction?: ReactionChoice;
  readonly sending: Sending;
}

/** The comment with the viewer's reaction as chosen, in the order of the vocabulary. */
export function withReaction(
  comment: Comment,
  { kind, on }: ReactionChoice,
  vocabulary: readonly ReactionKind[],
): Comment {
  const reactions = vocabulary.flatMap((word) => {
    const present = comment.reactions.find((reaction) => reaction.kind === word.kind);
    if (word.kind !== kind || (present?.mine ?? false) === on) return present ?? [];
    const count = (present?.count ?? 0) + (on ? 1 : -1);
    return count > 0 ? [{ kind, count, mine: on }] : [];
  });
  return { ...comment, reactions };
}

/** The comment as it stays where it has replies. */
export function asTombstone(comment: Comment): Comment {
  return {
    ...comment,
    author: null,
    body: null,
    removedAt: comment.createdAt,
    reactions: [],
    answer: null,
    may: { ...NO_RIGHTS },
  };
}
