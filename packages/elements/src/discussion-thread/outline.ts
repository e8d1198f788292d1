import type { CommentNode } from '@stoa/stores';

/** So many comments of one list are shown at a time; those paged past are released, not lost. */
export const STRETCH = 100;
/** So many are called back, or released, at once. */
const STEP = 50;

/** The part of a list that is shown. */
export interface Stretch {
  readonly nodes: readonly CommentNode[];
  /** Loaded comments before it and after it. */
  readonly earlier: number;
  readonly later: number;
}

/** What is shown of the comments that are loaded: which branches are folded, which part of a list. */
export class Outline {
  #folded = new Set<string>();
  /** By parent, the first comment shown where it is not the first loaded. */
  #starts = new Map<string | null, string>();
  /** Lists that follow what is loaded at their end. */
  #following = new Set<string | null>();

  isFolded(id: string): boolean {
    return this.#folded.has(id);
  }

  fold(id: string, folded: boolean): void {
    if (folded) this.#folded.add(id);
    else this.#folded.delete(id);
  }

  stretch(parentId: string | null, nodes: readonly CommentNode[]): Stretch {
    if (nodes.length <= STRETCH) return { nodes, earlier: 0, later: 0 };
    let start = this.#startIn(parentId, nodes);
    if (this.#following.has(parentId)) start = nodes.length - STRETCH;
    const shown = nodes.slice(start, start + STRETCH);
    return { nodes: shown, earlier: start, later: nodes.length - start - shown.length };
  }

  /** Shows what comes before, and releases as much at the end. */
  back(parentId: string | null, nodes: readonly CommentNode[]): void {
    this.#begin(parentId, nodes, this.#startIn(parentId, nodes) - STEP);
  }

  /** Shows what comes after; `false` if that has yet to be loaded, and is shown once it is. */
  forth(parentId: string | null, nodes: readonly CommentNode[]): boolean {
    const { later } = this.stretch(parentId, nodes);
    if (later === 0) {
      this.#following.add(parentId);
      return false;
    }
    this.#begin(parentId, nodes, this.#startIn(parentId, nodes) + Math.min(STEP, later));
    return true;
  }

  /** Keeps the lists where they are once what was asked for has been loaded. */
  settle(parentId: string | null, nodes: readonly CommentNode[]): void {
    if (!this.#following.delete(parentId)) return;
    this.#begin(parentId, nodes, nodes.length - STRETCH);
  }

  /** Unfolds what a comment stands under, and shows the part of each list that leads to it. */
  open(id: string, nodes: readonly CommentNode[], parentId: string | null = null): boolean {
    const at = nodes.findIndex(
      (node) => node.comment.id === id || this.open(id, node.replies, node.comment.id),
    );
    if (at < 0) return false;
    if (parentId !== null) this.#folded.delete(parentId);
    const start = this.#startIn(parentId, nodes);
    if (at < start || at >= start + STRETCH) this.#begin(parentId, nodes, at - STEP);
    return true;
  }

  #startIn(parentId: string | null, nodes: readonly CommentNode[]): number {
    const first = this.#starts.get(parentId);
    return first === undefined
      ? 0
      : Math.max(
          0,
          nodes.findIndex(({ comment }) => comment.id === first),
        );
  }

  #begin(parentId: string | null, nodes: readonly CommentNode[], start: number): void {
    this.#following.delete(parentId);
    const first = nodes[Math.min(start, nodes.length - STRETCH)];
    if (start <= 0 || !first) this.#starts.delete(parentId);
    else this.#starts.set(parentId, first.comment.id);
  }
}
