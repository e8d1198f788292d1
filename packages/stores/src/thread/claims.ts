import type { Comment, Id } from '@stoa/contract';
import { storableText } from '@stoa/domain';
import type { CommentTree } from './comment-tree.ts';
import { isReply } from './thread-items.ts';
import type { ReplyItem, ThreadItem } from './thread-items.ts';

/** The clocks of two machines differ a little. */
const TOLERANCE = 10_000;

/** Knows which comments are the confirmed form of which replies. */
export class Claims {
  readonly #comments = new Map<string, Id>();
  readonly #mutations = new Map<Id, string>();

  /** The mutation that a comment came from, if it was written here. */
  mutationOf(commentId: Id): string | undefined {
    return this.#mutations.get(commentId);
  }

  /** The comment that a reply became. */
  commentOf(mutationId: string): Id | undefined {
    return this.#comments.get(mutationId);
  }

  claim(commentId: Id, mutationId: string): void {
    this.#release(mutationId);
    this.#comments.set(mutationId, commentId);
    this.#mutations.set(commentId, mutationId);
  }

  /** Recognises replies that are back through the live line, or a page, before their own answer. */
  recognise(items: readonly ThreadItem[], tree: CommentTree): void {
    for (const item of items) {
      const { mutationId } = item.entry;
      if (item.sending.state === 'failed') this.#release(mutationId);
      else if (isReply(item) && !this.#comments.has(mutationId)) {
        const echo = tree
          .children(item.entry.draft.parentId)
          .find((comment) => !this.#mutations.has(comment.id) && isEcho(comment, item));
        if (echo) this.claim(echo.id, mutationId);
      }
    }
  }

  #release(mutationId: string): void {
    const commentId = this.#comments.get(mutationId);
    if (commentId !== undefined) this.#mutations.delete(commentId);
    this.#comments.delete(mutationId);
  }
}

function isEcho(comment: Comment, { entry }: ReplyItem): boolean {
  return (
    comment.author?.id === entry.viewerId &&
    comment.body?.text === storableText(entry.draft.body.text) &&
    Date.parse(comment.createdAt) >= entry.createdAt - TOLERANCE
  );
}
