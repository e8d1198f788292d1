import type { BackendError, Comment, Id, Thread } from '@stoa/contract';
import type { CommentNode } from '../model.ts';
import type { CommentTree } from './comment-tree.ts';

/** A confirmed comment with what is on its way replayed over it. */
export type Overlaid = Pick<CommentNode, 'comment' | 'key' | 'sending'>;

/** What is on its way in a thread; absent while nobody writes. */
export interface Overlay {
  under(parentId: Id | null): CommentNode[];
  orphans(): CommentNode[];
  over(comment: Comment, hasReplies: boolean): Overlaid | undefined;
  counted(thread: Thread): Thread;
}

export interface ViewSources {
  readonly tree: CommentTree;
  readonly pending: Overlay | undefined;
  readonly loadingUnder: ReadonlySet<Id | null>;
  readonly problemsUnder: ReadonlyMap<Id | null, BackendError>;
}

/** Derives nodes from what is confirmed and what is pending; nodes that stay the same are reused. */
export class ThreadView {
  #before = new Map<Id, CommentNode>();
  #nodes = new Map<Id, CommentNode>();
  #roots: readonly CommentNode[] = [];

  derive(sources: ViewSources): readonly CommentNode[] {
    this.#before = this.#nodes;
    this.#nodes = new Map();
    const orphans = sources.pending?.orphans() ?? [];
    const nodes = [...this.#under(null, sources), ...orphans.map((node) => this.#reuse(node))];
    this.#roots = sameItems(this.#roots, nodes);
    return this.#roots;
  }

  #under(parentId: Id | null, sources: ViewSources): CommentNode[] {
    const { tree, pending } = sources;
    const confirmed = tree
      .children(parentId)
      .flatMap((comment) => this.#confirmed(comment, sources) ?? [])
      .sort(pinnedFirst);
    const coming = (pending?.under(parentId) ?? []).map((node) => this.#reuse(node));
    if (parentId === null && tree.order !== 'oldest') return [...coming.reverse(), ...confirmed];
    return [...confirmed, ...coming];
  }

  #confirmed(comment: Comment, sources: ViewSources): CommentNode | undefined {
    const { id } = comment;
    const { tree, pending, loadingUnder, problemsUnder } = sources;
    const replies = this.#under(id, sources);
    const moreReplies = tree.hasMore(id);
    const overlaid = pending
      ? pending.over(comment, replies.length > 0 || moreReplies)
      : { comment };
    if (!overlaid) return undefined;
    const repliesProblem = problemsUnder.get(id);
    return this.#reuse({
      ...overlaid,
      replies,
      moreReplies,
      loadingReplies: loadingUnder.has(id),
      ...(repliesProblem && { repliesProblem }),
    });
  }

  #reuse(node: CommentNode): CommentNode {
    const before = this.#before.get(node.comment.id);
    const replies = sameItems(before?.replies ?? [], node.replies);
    const next = { ...node, replies };
    const same = before && sameFields(before, next) ? before : next;
    this.#nodes.set(node.comment.id, same);
    return same;
  }
}

/** What moderators pinned stands above the rest, which keeps its order. */
function pinnedFirst(a: CommentNode, b: CommentNode): number {
  return Number(b.comment.pinned) - Number(a.comment.pinned);
}

function sameItems<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  const same = before.length === now.length && before.every((item, index) => item === now[index]);
  return same ? before : now;
}

function sameFields(before: CommentNode, now: CommentNode): boolean {
  const keys = Object.keys(now) as (keyof CommentNode)[];
  return (
    Object.keys(before).length === keys.length && keys.every((key) => before[key] === now[key])
  );
}
