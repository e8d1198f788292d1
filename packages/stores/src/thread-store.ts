import type { Comment, Id, Subject, Topic } from '@stoa/contract';
import { threadTopic } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import type { KeptPicture } from './kept-picture.ts';
import { Late } from './late.ts';
import { LiveStore } from './live-store.ts';
import type { ThreadSnapshot } from './model.ts';
import type { OutboxOutcome } from './outbox-entry.ts';
import { outboxOf, resumeOutbox } from './outbox-of.ts';
import type { LateOutbox } from './outbox-of.ts';
import { Claims } from './thread/claims.ts';
import { CommentTree } from './thread/comment-tree.ts';
import { Paging } from './thread/paging.ts';
import type { Order } from './thread/sibling-list.ts';
import type { ThreadChanges } from './thread/thread-changes.ts';
import { anchorOf } from './thread/thread-items.ts';
import { ThreadReader } from './thread/thread-reader.ts';
import { ThreadTexts } from './thread/thread-texts.ts';
import { countedThread, ThreadView } from './thread/thread-view.ts';
import type { ViewSources } from './thread/thread-view.ts';

/** A thread as its reader sees it: what is confirmed, with what is on its way replayed over it. */
export class ThreadStore extends LiveStore<ThreadSnapshot> {
  readonly #subject: Subject;
  readonly #tree: CommentTree;
  readonly #reader: ThreadReader;
  readonly #changes: Late<ThreadChanges>;
  readonly #view = new ThreadView();
  readonly #claims = new Claims();
  /** Comments looked for because a text on its way belongs there. */
  readonly #sought = new Set<Id>();
  readonly #paging: Paging;
  readonly #texts: ThreadTexts;

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
    this.#texts = new ThreadTexts({
      subject,
      outbox: outboxOf(hub),
      session: () => this.session,
      requireViewer: () => this.requireViewer(),
      latest: (id) => this.#latest(id),
    });
    this.#changes = new Late(async () => {
      const { ThreadChanges } = await import('./thread/thread-changes.ts');
      return new ThreadChanges({
        tree: this.#tree,
        port: () => this.#reader.port,
        onChange: () => this.changed(),
        onDoubt: (id) => this.readSoon([id]),
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

  /** Sends a comment through the outbox, once; resolves when it is kept there. */
  reply(parentId: Id | null, text: string, pictures?: readonly KeptPicture[]): Promise<void> {
    return this.#texts.reply(parentId, text, pictures);
  }

  /**
   * Puts an own comment into other words; they replace those that could not be sent. Resolves when
   * they are kept in the outbox.
   */
  edit(comment: Comment, text: string): Promise<void> {
    return this.#texts.edit(comment, text);
  }

  /** Rejects if the removal cannot even be tried. */
  remove(comment: Comment): Promise<void> {
    return this.#changes.use((changes) => changes.add(comment.id));
  }

  /** Sets the viewer's reaction, or takes it back; rejects if that cannot even be tried. */
  react(comment: Comment, kind: string, on: boolean): Promise<void> {
    return this.#changes.use((changes) => changes.add(comment.id, { kind, on }));
  }

  /** Reads a comment again soon: something was done with it. */
  look(id: Id): void {
    this.readSoon([id]);
  }

  /** Tries a refused write again. */
  resend(mutationId: string): void {
    const text = this.#texts.find(mutationId);
    if (text) this.#texts.resend(text);
    else this.#changes.value?.resend(mutationId);
  }

  /** Takes back a write that has not been confirmed. */
  discard(mutationId: string): void {
    this.#outbox.value?.discard(mutationId);
    this.#changes.value?.discard(mutationId);
  }

  /** The words of a write that has not been confirmed. */
  textOf(mutationId: string): string | undefined {
    return this.#texts.find(mutationId)?.entry.draft.body.text;
  }

  /** The pictures of a comment that has not been confirmed. */
  picturesOf(mutationId: string): readonly KeptPicture[] {
    const entry = this.#texts.find(mutationId)?.entry;
    return (entry?.operation === 'threads.reply' && entry.pictures) || [];
  }

  protected get topic(): Topic {
    return threadTopic(this.#subject);
  }

  protected override start(signal: AbortSignal): void {
    const stop = this.#outbox.listen({
      onChange: () => {
        this.changed();
        this.#revealAnchors();
      },
      onConfirmed: (outcome) => this.#onConfirmed(outcome),
    });
    signal.addEventListener('abort', stop, { once: true });
    super.start(signal);
  }

  protected async read(signal: AbortSignal): Promise<void> {
    await this.#reader.everything(signal);
    if (this.#tree.thread?.access === 'write') resumeOutbox(this.hub);
    this.#revealAnchors();
  }

  protected override readChanges(ids: readonly Id[], signal: AbortSignal): Promise<void> {
    return this.#reader.changes(ids, signal);
  }

  protected override derive(): ThreadSnapshot {
    const { items } = this.#texts;
    const { thread } = this.#tree;
    this.#claims.recognise(items, this.#tree);
    const { loading, problems } = this.#paging;
    const moreProblem = problems.get(null);
    const sources: ViewSources = {
      subject: this.#subject,
      tree: this.#tree,
      items,
      changes: this.#changes.value?.all ?? [],
      claims: this.#claims,
      session: this.session,
      loadingUnder: loading,
      problemsUnder: problems,
    };
    return {
      ...this.status,
      ...(thread && { thread: countedThread(thread, sources) }),
      nodes: thread ? this.#view.derive(sources) : [],
      more: typeof this.#tree.list(null)?.next === 'string',
      loadingMore: loading.has(null),
      ...(moreProblem && { moreProblem }),
      interrupted: this.interrupted,
    };
  }

  get #outbox(): LateOutbox {
    return outboxOf(this.hub);
  }

  async #latest(id: Id): Promise<Comment | undefined> {
    // If that cannot be read, sending tells what is wrong.
    await this.#reader.changes([id], this.signal).catch(() => undefined);
    return this.#tree.get(id);
  }

  #onConfirmed(outcome: OutboxOutcome): void {
    const { thread } = this.#tree;
    if (!('comment' in outcome) || outcome.comment.subject !== this.#subject || !thread) return;
    const { comment, entry } = outcome;
    if (entry.operation === 'threads.reply') {
      this.#claims.claim(comment.id, entry.mutationId);
      if (!this.#tree.get(comment.id)) {
        const commentCount = thread.commentCount + 1;
        this.#tree.thread = { ...thread, commentCount, latestAt: comment.createdAt };
      }
    }
    this.#tree.place(comment);
  }

  /** A text on its way shows where it belongs, even if that has not been paged to. */
  #revealAnchors(): void {
    if (!this.#tree.thread) return;
    for (const item of this.#texts.items) {
      const anchor = anchorOf(item);
      if (anchor === null || this.#sought.has(anchor)) continue;
      this.#sought.add(anchor);
      void this.reveal(anchor);
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
