import type { CommentNode, ThreadSnapshot } from '@stoa/stores';
import { flat } from './flat.ts';

/** Holds back comments of others that come while someone reads, so that nothing moves. */
export class Arrivals {
  #shown = new Set<string>();
  #held = new Set<string>();
  #wanted: string | undefined;
  #loading = true;

  get count(): number {
    return this.#held.size;
  }

  /** What brings this comment is asked for, and shown at once. */
  want(id: string): void {
    this.#wanted = id;
  }

  /** More is being loaded: what comes next is asked for. */
  expect(): void {
    this.#loading = true;
  }

  /** Sorts what is new in a snapshot into asked for and arrived. */
  take(snapshot: ThreadSnapshot): void {
    const fresh = flat(snapshot.nodes).filter(({ comment: { id } }) => !this.#shown.has(id));
    const asked =
      this.#loading ||
      this.#shown.size === 0 ||
      fresh.some(({ comment }) => comment.id === this.#wanted);
    const viewer = snapshot.session?.person?.id;
    const present = new Set<string>();
    for (const { comment, sending } of fresh) {
      const own = sending !== undefined || (viewer !== undefined && comment.author?.id === viewer);
      if (asked && !this.#held.has(comment.id)) this.#shown.add(comment.id);
      else if (own) this.#shown.add(comment.id);
      else present.add(comment.id);
    }
    this.#held = present;
    this.#loading = isLoading(snapshot);
  }

  /** Shows what was held back, and names the first of it. */
  release(nodes: readonly CommentNode[]): string | undefined {
    const first = flat(nodes).find(({ comment }) => this.#held.has(comment.id));
    for (const id of this.#held) this.#shown.add(id);
    this.#held.clear();
    return first?.comment.id;
  }

  /** The nodes without those held back. */
  visible(nodes: readonly CommentNode[]): readonly CommentNode[] {
    if (this.#held.size === 0) return nodes;
    return nodes
      .filter(({ comment }) => !this.#held.has(comment.id))
      .map((node) => ({ ...node, replies: this.visible(node.replies) }));
  }
}

function isLoading({ phase, loadingMore, nodes }: ThreadSnapshot): boolean {
  return (
    phase === 'idle' ||
    phase === 'loading' ||
    loadingMore ||
    flat(nodes).some(({ loadingReplies }) => loadingReplies)
  );
}
