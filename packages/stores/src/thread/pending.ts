import type { Comment, Id, Session, Subject, Thread } from '@stoa/contract';
import type { CommentNode, Sending } from '../model.ts';
import type { Claims } from './claims.ts';
import type { CommentTree } from './comment-tree.ts';
import { asTombstone, withReaction } from './thread-change.ts';
import type { ThreadChange } from './thread-change.ts';
import { anchorOf, isReply, pendingComment } from './thread-items.ts';
import type { ThreadItem } from './thread-items.ts';
import { pendingId } from './pending-id.ts';
import type { Overlay, Overlaid } from './thread-view.ts';

interface PendingSources {
  readonly subject: Subject;
  readonly tree: CommentTree;
  readonly items: readonly ThreadItem[];
  readonly changes: readonly ThreadChange[];
  readonly claims: Claims;
  readonly session: Session | undefined;
  /** The comments that texts on their way were shown as before. */
  readonly comments: WeakMap<ThreadItem, Comment>;
}

/** What is on its way in a thread at one moment, replayed over what is confirmed. */
export class Pending implements Overlay {
  readonly #sources: PendingSources;

  constructor(sources: PendingSources) {
    this.#sources = sources;
  }

  under(parentId: Id | null): CommentNode[] {
    return this.#sources.items
      .filter(isReply)
      .filter((item) => item.entry.draft.parentId === parentId && !this.#isClaimed(item))
      .map((item) => this.#node(item));
  }

  /** What answers a comment that is gone is still its author's to copy. */
  orphans(): CommentNode[] {
    const { items, tree } = this.#sources;
    const orphans = items.filter((item) => {
      const anchor = anchorOf(item);
      return anchor !== null && !tree.get(anchor) && !this.#isClaimed(item);
    });
    return orphans.map((item) => this.#node(item));
  }

  /** The comment as it will be, unless nothing of it will be left. */
  over(comment: Comment, hasReplies: boolean): Overlaid | undefined {
    const { id } = comment;
    const { items, claims, session } = this.#sources;
    const changes = this.#sources.changes.filter(({ commentId }) => commentId === id);
    const edits = items.filter((item) => !isReply(item) && anchorOf(item) === id);
    const mutationId = claims.mutationOf(id);
    const reply = items.find(({ entry }) => entry.mutationId === mutationId);
    const isGoing = changes.some(isRemoval);
    if (isGoing && !hasReplies) return undefined;
    const sending = lastOf([
      ...changes.filter((change) => isRemoval(change) || change.sending.state === 'failed'),
      ...edits,
      ...(reply ? [reply] : []),
    ]);
    return {
      comment: isGoing ? asTombstone(comment) : replay(comment, edits, changes, session),
      ...(mutationId !== undefined && { key: pendingId(mutationId) }),
      ...(sending && { sending }),
    };
  }

  /** The thread with what is on its way counted in. */
  counted(thread: Thread): Thread {
    const { items, claims, changes } = this.#sources;
    const coming = items.filter(
      (item) =>
        isReply(item) &&
        item.sending.state !== 'failed' &&
        claims.commentOf(item.entry.mutationId) === undefined,
    );
    const change = coming.length - changes.filter(isRemoval).length;
    return change === 0 ? thread : { ...thread, commentCount: thread.commentCount + change };
  }

  #node(item: ThreadItem): CommentNode {
    const { subject, session, tree, comments } = this.#sources;
    const anchor = anchorOf(item);
    const parent = anchor === null ? undefined : tree.get(anchor);
    const known = comments.get(item);
    const comment =
      known?.parentId === (parent?.id ?? null)
        ? known
        : pendingComment(item, subject, session?.person ?? null, parent);
    comments.set(item, comment);
    return {
      comment,
      key: comment.id,
      replies: [],
      moreReplies: false,
      loadingReplies: false,
      sending: item.sending,
    };
  }

  /** A comment that is there stands for it. */
  #isClaimed({ entry }: ThreadItem): boolean {
    const { claims, tree } = this.#sources;
    const commentId = claims.commentOf(entry.mutationId);
    return commentId !== undefined && tree.get(commentId) !== undefined;
  }
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
