import { toBackendError } from '@stoa/contract';
import type { Comment, Id, ReactionChoice, ThreadPort } from '@stoa/contract';
import type { Sending } from '../model.ts';
import { v7 } from '../mutation-id.ts';
import type { ThreadChange } from './thread-change.ts';
import type { CommentTree } from './comment-tree.ts';

interface Surroundings {
  readonly tree: CommentTree;
  port(): ThreadPort;
  onChange(): void;
  /** What is known of this comment may be old. */
  onDoubt(commentId: Id): void;
}

/** Removals and reactions on their way; those on one comment go out one after the other. */
export class ThreadChanges {
  readonly #around: Surroundings;
  readonly #turns = new Map<Id, Promise<void>>();
  #changes: readonly ThreadChange[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get all(): readonly ThreadChange[] {
    return this.#changes;
  }

  /** Removes the comment, or sets a reaction on it. */
  add(commentId: Id, reaction?: ReactionChoice): void {
    const mutationId = v7();
    const change: ThreadChange = {
      commentId,
      ...(reaction ? { reaction } : {}),
      sending: { mutationId, state: 'sending' },
    };
    // A new choice replaces one that was refused.
    const standing = this.#changes.filter(
      (other) =>
        other.sending.state !== 'failed' ||
        other.commentId !== commentId ||
        other.reaction?.kind !== reaction?.kind,
    );
    this.#changes = [...standing, change];
    this.#send(change);
  }

  resend(mutationId: string): void {
    const refused = this.#changes.find(({ sending }) => sending.mutationId === mutationId);
    if (refused?.sending.state !== 'failed') return;
    const change: ThreadChange = { ...refused, sending: { mutationId, state: 'sending' } };
    this.#changes = [...this.#without(mutationId), change];
    this.#send(change);
  }

  discard(mutationId: string): void {
    this.#changes = this.#without(mutationId);
    this.#around.onChange();
  }

  #send(change: ThreadChange): void {
    const { commentId } = change;
    const turn = (this.#turns.get(commentId) ?? Promise.resolve()).then(() =>
      this.#perform(change),
    );
    this.#turns.set(commentId, turn);
    this.#around.onChange();
  }

  async #perform({ commentId, reaction, sending }: ThreadChange): Promise<void> {
    const { tree } = this.#around;
    const { mutationId } = sending;
    const since = tree.mark();
    try {
      const revision = tree.get(commentId)?.revision ?? '';
      const outcome = reaction
        ? await this.#around.port().react(commentId, reaction, { mutationId })
        : await this.#around.port().remove(commentId, revision, { mutationId });
      this.#changes = this.#without(mutationId);
      if (this.#takeIn(outcome, since)) this.#around.onDoubt(commentId);
    } catch (error) {
      const problem = toBackendError(error);
      this.#settle({ mutationId, state: 'failed', problem });
      const isStale = problem.code === 'conflict' || problem.code === 'not-found';
      if (isStale) this.#around.onDoubt(commentId);
    }
    this.#around.onChange();
  }

  /** Tells whether something newer was known. */
  #takeIn(outcome: Comment, since: number): boolean {
    const { tree } = this.#around;
    const isGone = outcome.removedAt !== null && outcome.replyCount === 0;
    if (!isGone) return tree.place(outcome, since);
    tree.remove([outcome.id]);
    return false;
  }

  #settle(sending: Sending): void {
    this.#changes = this.#changes.map((change) =>
      change.sending.mutationId === sending.mutationId ? { ...change, sending } : change,
    );
  }

  #without(mutationId: string): ThreadChange[] {
    return this.#changes.filter(({ sending }) => sending.mutationId !== mutationId);
  }
}
