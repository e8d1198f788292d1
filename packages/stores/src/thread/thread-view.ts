import type { BackendError, Comment, Id, Session, Subject, Thread } from '@stoa/contract';
import type { CommentNode, Sending } from '../model.ts';
import type { Claims } from './claims.ts';
import type { CommentTree } from './comment-tree.ts';
import { asTombstone, withReaction } from './thread-change.ts';
import type { ThreadChange } from './thread-change.ts';
import { anchorOf, isReply, pendingComment, pendingId } from './thread-items.ts';
import type { ThreadItem } from './thread-items.ts';

export interface ViewSources {
  readonly subject: Subject;
  readonly tree: CommentTree;
  readonly items: readonly ThreadItem[];
  readonly changes: readonly ThreadChange[];
  readonly claims: Claims;
  readonly session: Session | undefined;
  readonly loadingUnder: ReadonlySet<Id | null>;
  readonly problemsUnder: ReadonlyMap<Id | null, BackendError>;
}

/** Derives nodes from what is confirmed and what is pending; nodes that stay the same are reused. */
export class ThreadView {
  #before = new Map<Id, CommentNode>();
  #nodes = new Map<Id, CommentNode>();
  readonly #pendingComments = new WeakMap<ThreadItem, Comment>();
  #roots: readonly CommentNode[] = [];

  derive(sources: ViewSources): readonly CommentNode[] {
    const { items, tree } = sources;
    this.#before = this.#nodes;
    this.#nodes = new Map();
    const confirmed = this.#under(null, sources);
    // What answers a comment that is gone is still its author's to copy.
    const orphans = items.filter((item) => {
      const anchor = anchorOf(item);
      return anchor !== null && !tree.get(anchor) && !isClaimed(item, sources);
    });
    const nodes = [...confirmed, ...orphans.map((item) => this.#pending(item, sources))];
    this.#roots = sameItems(this.#roots, nodes);
    return this.#roots;
  }

  #under(parentId: Id | null, sources: ViewSources): CommentNode[] {
    const { tree, items } = sources;
    const confirmed = tree
      .children(parentId)
      .flatMap((comment) => this.#confirmed(comment, sources) ?? [])
      .sort(pinnedFirst);
    const pending = items
      .filter(isReply)
      .filter((item) => item.entry.draft.parentId === parentId && !isClaimed(item, sources))
      .map((item) => this.#pending(item, sources));
    if (parentId === null && tree.order === 'newest') return [...pending.reverse(), ...confirmed];
    return [...confirmed, ...pending];
  }

  #confirmed(comment: Comment, sources: ViewSources): CommentNode | undefined {
    const { id } = comment;
    const { tree, items, claims, loadingUnder, problemsUnder } = sources;
    const changes = sources.changes.filter(({ commentId }) => commentId === id);
    const edits = items.filter((item) => !isReply(item) && anchorOf(item) === id);
    const mutationId = claims.mutationOf(id);
    const reply = items.find(({ entry }) => entry.mutationId === mutationId);
    const replies = this.#under(id, sources);
    const moreReplies = tree.hasMore(id);
    const isGoing = changes.some(isRemoval);
    if (isGoing && replies.length === 0 && !moreReplies) return undefined;
    const repliesProblem = problemsUnder.get(id);
    const sending = lastOf([
      ...changes.filter((change) => isRemoval(change) || change.sending.state === 'failed'),
      ...edits,
      ...(reply ? [reply] : []),
    ]);
    return this.#reuse({
      comment: isGoing ? asTombstone(comment) : replay(comment, edits, changes, sources.session),
      ...(mutationId !== undefined && { key: pendingId(mutationId) }),
      replies,
      moreReplies,
      loadingReplies: loadingUnder.has(id),
      ...(repliesProblem && { repliesProblem }),
      ...(sending && { sending }),
    });
  }

  #pending(item: ThreadItem, { subject, session, tree }: ViewSources): CommentNode {
    const anchor = anchorOf(item);
    const parent = anchor === null ? undefined : tree.get(anchor);
    const known = this.#pendingComments.get(item);
    const comment =
      known?.parentId === (parent?.id ?? null)
        ? known
        : pendingComment(item, subject, session?.person ?? null, parent);
    this.#pendingComments.set(item, comment);
    return this.#reuse({
      comment,
      key: comment.id,
      replies: [],
      moreReplies: false,
      loadingReplies: false,
      sending: item.sending,
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

/** The thread with what is on its way counted in. */
export function countedThread(thread: Thread, { items, changes, claims }: ViewSources): Thread {
  const coming = items.filter(
    (item) =>
      isReply(item) &&
      item.sending.state !== 'failed' &&
      claims.commentOf(item.entry.mutationId) === undefined,
  );
  const change = coming.length - changes.filter(isRemoval).length;
  return change === 0 ? thread : { ...thread, commentCount: thread.commentCount + change };
}

/** A comment that is there stands for it. */
function isClaimed({ entry }: ThreadItem, { claims, tree }: ViewSources): boolean {
  const commentId = claims.commentOf(entry.mutationId);
  return commentId !== undefined && tree.get(commentId) !== undefined;
}

const isRemoval = ({ reaction, sending }: ThreadChange): boolean =>
  !reaction && sending.state === 'sending';

function lastOf(waiting: readonly { readonly sending: Sending }[]): Sending | undefined {
  return waiting[waiting.length - 1]?.sending;
}

/** What was not refused takes effect, in the order it was done. */
function replay(
  comment: Comment,
  edits: readonly ThreadItem[],
  changes: readonly ThreadChange[],
  session: Session | undefined,
): Comment {
  let shown = comment;
  for (const { entry, sending } of edits) {
    if (sending.state !== 'failed') shown = { ...shown, body: entry.draft.body };
  }
  for (const { reaction, sending } of changes) {
    if (!reaction || sending.state === 'failed') continue;
    shown = withReaction(shown, reaction, session?.reactions ?? []);
  }
  return shown;
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
