import type { Comment, Id, Subject, Topic } from '@stoa/contract';
import { threadTopic } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import type { KeptPicture } from './kept-picture.ts';
import { Late } from './late.ts';
import { LiveStore } from './live-store.ts';
import type { ReplyParts, ThreadSnapshot } from './model.ts';
import type { OutboxOutcome } from './outbox-entry.ts';
import { outboxOf, resumeOutbox } from './outbox-of.ts';
import { CommentTree } from './thread/comment-tree.ts';
import { Paging } from './thread/paging.ts';
import type { Order } from './thread/sibling-list.ts';
import { ThreadReader } from './thread/thread-reader.ts';
import { ThreadView } from './thread/thread-view.ts';
import type { ThreadWriting } from './thread/thread-writing.ts';

/** A thread as its reader sees it: what is confirmed, with what is on its way replayed over it. */
export class ThreadStore extends LiveStore<ThreadSnapshot> {
  readonly #subject: Subject;
  readonly #tree: CommentTree;
  readonly #reader: ThreadReader;
  readonly #writing: Late<ThreadWriting>;
  readonly #view = new ThreadView();
  readonly #paging: Paging;

  constructor(hub: StoreHub, subject: Subject, order: Order) {
    super(hub);
    this.#subject = subject;
    this.#tree = new CommentTree(order);
    this.#reader = new ThreadReader(hub.backend, subject, this.#tree);
    this.#paging = new Paging({
      reader: this.#reader,
      signal: () => this.signal,
      onChange: () => this.changed(),
    });
    this.#writing = new Late(async () => {
      const { ThreadWriting } = await import('./thread/thread-writing.ts');
      return new ThreadWriting({
        hub,
        subject,
        tree: this.#tree,
        reader: this.#reader,
        session: () => this.session,
        signal: () => this.signal,
        onChange: () => this.changed(),
        onDoubt: (id) => this.readSoon([id]),
        reveal: (id) => void this.reveal(id),
      });
    });
  }

  loadMore(): void {
    void this.#paging.under(null);
  }

  loadReplies(parentId: Id): void {
    void this.#paging.under(parentId);
  }

  /** Brings a comment and what it answers into view; tells whether there is such a comment here. */
  async reveal(id: Id): Promise<boolean> {
    if (this.#tree.get(id)) return true;
    try {
      const isHere = await this.#reader.path(id, this.signal);
      if (isHere) this.changed();
      return isHere;
    } catch {
      // What is shown stays; whoever looks for the comment can do so again.
      return false;
    }
  }

  /**
   * What was shown has been read: it is not unread on the next visit, nor news any more. Resolves
   * with the oldest that are unread still.
   */
  async markRead(shown: readonly Id[]): Promise<readonly Id[]> {
    const { markRead } = await import('./thread/reading.ts');
    return markRead(this.hub, this.#subject, this.#tree, shown);
  }

  /** Sends a comment through the outbox, once; resolves when it is kept there. */
  reply(parentId: Id | null, text: string, parts?: ReplyParts): Promise<void> {
    return this.#writing.use(({ texts }) => texts.reply(parentId, text, parts));
  }

  /**
   * Puts an own comment into other words; they replace those that could not be sent. Resolves when
   * they are kept in the outbox.
   */
  edit(comment: Comment, text: string, draftKey?: string): Promise<void> {
    return this.#writing.use(({ texts }) => texts.edit(comment, text, draftKey));
  }

  /** The comment with this id, if it is loaded. */
  commentOf(id: Id): Comment | undefined {
    return this.#tree.get(id);
  }

  /** Shows what a write about a comment of this thread came to. */
  take(comment: Comment): void {
    this.#tree.learn([comment]);
    this.changed();
  }

  /** Rejects if the removal cannot even be tried. */
  remove(comment: Comment): Promise<void> {
    return this.#writing.use(({ changes }) => changes.add(comment.id));
  }

  /** Sets the viewer's reaction, or takes it back; rejects if that cannot even be tried. */
  react(comment: Comment, kind: string, on: boolean): Promise<void> {
    return this.#writing.use(({ changes }) => changes.add(comment.id, { kind, on }));
  }

  /** Reads a comment again soon: something was done with it. */
  look(id: Id): void {
    this.readSoon([id]);
  }

  /** Tries a refused write again. */
  resend(mutationId: string): void {
    this.#writing.value?.resend(mutationId);
  }

  /** Takes back a write that has not been confirmed. */
  discard(mutationId: string): void {
    this.#writing.value?.discard(mutationId);
  }

  /** The words of a write that has not been confirmed. */
  textOf(mutationId: string): string | undefined {
    return this.#writing.value?.texts.find(mutationId)?.entry.draft.body.text;
  }

  /** The pictures of a comment that has not been confirmed. */
  picturesOf(mutationId: string): readonly KeptPicture[] {
    const entry = this.#writing.value?.texts.find(mutationId)?.entry;
    return (entry?.operation === 'threads.reply' && entry.pictures) || [];
  }

  protected get topic(): Topic {
    return threadTopic(this.#subject);
  }

  protected override start(signal: AbortSignal): void {
    const stop = outboxOf(this.hub).listen({
      onChange: () => {
        this.changed();
        this.#attend();
      },
      onConfirmed: (outcome) => this.#onConfirmed(outcome),
    });
    signal.addEventListener('abort', stop, { once: true });
    super.start(signal);
  }

  protected async read(signal: AbortSignal): Promise<void> {
    await this.#reader.everything(signal);
    if (this.#tree.thread?.access === 'write') resumeOutbox(this.hub);
    this.#attend();
  }

  protected override readChanges(ids: readonly Id[], signal: AbortSignal): Promise<void> {
    return this.#reader.changes(ids, signal);
  }

  protected override derive(): ThreadSnapshot {
    const { thread } = this.#tree;
    const pending = this.#writing.value?.pending();
    const { loading, problems } = this.#paging;
    const moreProblem = problems.get(null);
    const sources = {
      tree: this.#tree,
      pending,
      loadingUnder: loading,
      problemsUnder: problems,
    };
    return {
      ...this.status,
      ...(thread && { thread: pending?.counted(thread) ?? thread }),
      nodes: thread ? this.#view.derive(sources) : [],
      more: typeof this.#tree.list(null)?.next === 'string',
      loadingMore: loading.has(null),
      ...(moreProblem && { moreProblem }),
      interrupted: this.interrupted,
    };
  }

  /** What is on its way, also from earlier pages, is shown with what is confirmed. */
  #attend(): void {
    const { value } = this.#writing;
    if (value) value.revealAnchors();
    else if (outboxOf(this.hub).items.length > 0) {
      this.#writing
        .use((writing) => {
          writing.revealAnchors();
          this.changed();
        })
        // Without its code the texts still go out; they show on the next page.
        .catch(() => undefined);
    }
  }

  #onConfirmed(outcome: OutboxOutcome): void {
    if (!('comment' in outcome) || outcome.comment.subject !== this.#subject) return;
    if (!this.#tree.thread) return;
    const { value } = this.#writing;
    if (value) value.confirm(outcome);
    else {
      this.#tree.place(outcome.comment);
      this.readSoon([outcome.comment.id]);
    }
  }
}

export interface ThreadOptions {
  readonly order?: Order;
}

/** The store of a thread, newest roots first unless told; equal arguments share one. */
export function threadStore(
  hub: StoreHub,
  subject: Subject,
  { order = 'newest' }: ThreadOptions = {},
): ThreadStore {
  return hub.share(`thread ${order} ${subject}`, () => new ThreadStore(hub, subject, order));
}
