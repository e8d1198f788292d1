import type { Comment, Id, Session, Subject } from '@stoa/contract';
import type { StoreHub } from '../hub.ts';
import type { OutboxOutcome } from '../outbox-entry.ts';
import { outboxOf } from '../outbox-of.ts';
import { viewerIn } from '../viewer.ts';
import { Claims } from './claims.ts';
import type { CommentTree } from './comment-tree.ts';
import { Pending } from './pending.ts';
import { ThreadChanges } from './thread-changes.ts';
import { anchorOf } from './thread-items.ts';
import type { ThreadItem } from './thread-items.ts';
import type { ThreadReader } from './thread-reader.ts';
import { ThreadTexts } from './thread-texts.ts';

export interface WritingSurroundings {
  readonly hub: StoreHub;
  readonly subject: Subject;
  readonly tree: CommentTree;
  readonly reader: ThreadReader;
  session(): Session | undefined;
  signal(): AbortSignal;
  onChange(): void;
  /** What is known of this comment may be old. */
  onDoubt(commentId: Id): void;
  /** Something on its way belongs to this comment, which is to be shown. */
  reveal(commentId: Id): void;
}

/** What somebody writes in a thread, from the first key to the confirmation; it comes with the first text. */
export class ThreadWriting {
  readonly texts: ThreadTexts;
  readonly changes: ThreadChanges;
  readonly #around: WritingSurroundings;
  readonly #claims = new Claims();
  readonly #comments = new WeakMap<ThreadItem, Comment>();
  /** Comments looked for because a text on its way belongs there. */
  readonly #sought = new Set<Id>();

  constructor(around: WritingSurroundings) {
    this.#around = around;
    const { tree, reader } = around;
    this.texts = new ThreadTexts({
      subject: around.subject,
      outbox: outboxOf(around.hub),
      session: () => around.session(),
      requireViewer: () => viewerIn(around.session()),
      latest: (id) => this.#latest(id),
    });
    this.changes = new ThreadChanges({
      tree,
      port: () => reader.port,
      onChange: () => around.onChange(),
      onDoubt: (id) => around.onDoubt(id),
    });
  }

  /** What is on its way now. */
  pending(): Pending {
    const { items } = this.texts;
    const { subject, tree } = this.#around;
    this.#claims.recognise(items, tree);
    return new Pending({
      subject,
      tree,
      items,
      changes: this.changes.all,
      claims: this.#claims,
      session: this.#around.session(),
      comments: this.#comments,
    });
  }

  resend(mutationId: string): void {
    const text = this.texts.find(mutationId);
    if (text) this.texts.resend(text);
    else this.changes.resend(mutationId);
  }

  discard(mutationId: string): void {
    outboxOf(this.#around.hub).value?.discard(mutationId);
    this.changes.discard(mutationId);
  }

  /** A text on its way shows where it belongs, even if that has not been paged to. */
  revealAnchors(): void {
    if (!this.#around.tree.thread) return;
    for (const item of this.texts.items) {
      const anchor = anchorOf(item);
      if (anchor === null || this.#sought.has(anchor)) continue;
      this.#sought.add(anchor);
      this.#around.reveal(anchor);
    }
  }

  confirm({ comment, entry }: Extract<OutboxOutcome, { readonly comment: Comment }>): void {
    const { tree } = this.#around;
    const isKnown = tree.get(comment.id) !== undefined;
    if (entry.operation === 'threads.reply') {
      this.#claims.claim(comment.id, entry.mutationId);
      if (!isKnown && tree.thread) {
        const commentCount = tree.thread.commentCount + 1;
        tree.thread = { ...tree.thread, commentCount, latestAt: comment.createdAt };
      }
    }
    // The answer may be as old as the write, and what was known newer.
    const isLate = tree.place(comment, 0);
    if (isKnown || isLate) this.#around.onDoubt(comment.id);
  }

  async #latest(id: Id): Promise<Comment | undefined> {
    // If that cannot be read, sending tells what is wrong.
    await this.#around.reader.changes([id], this.#around.signal()).catch(() => undefined);
    return this.#around.tree.get(id);
  }
}
