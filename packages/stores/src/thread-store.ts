import { isAbort, toBackendError } from '@stoa/contract';
import type {
  BackendError,
  Change,
  Comment,
  CommentPage,
  Id,
  MutationCall,
  Session,
  Subject,
  ThreadPort,
  Unsubscribe,
} from '@stoa/contract';
import { threadTopic } from '@stoa/domain';
import { v7 } from 'uuid';
import { CommentLists } from './comment-lists.ts';
import { follow } from './follow.ts';
import type { CommentNode, Sending, ThreadSnapshot } from './model.ts';
import { pendingComment, pendingReplies, replay } from './pending.ts';
import type { PendingChange } from './pending.ts';
import { portOf } from './ports.ts';
import type { Phase } from './readable.ts';
import { Store } from './store.ts';
import type { StoreContext } from './store-context.ts';

/** Changes that come within this time are read together. */
const GATHERING = 60;
/** As many comments as one call may ask for. */
const FIND_LIMIT = 100;

type NewChange =
  | { kind: 'edit'; comment: Comment; text: string }
  | { kind: 'remove'; comment: Comment }
  | { kind: 'react'; comment: Comment; reaction: string; on: boolean };

/** A thread as its reader sees it: what is confirmed, with what is on its way replayed over it. */
export class ThreadStore extends Store<ThreadSnapshot> {
  readonly #context: StoreContext;
  readonly #subject: Subject;
  readonly #order: 'oldest' | 'newest';
  readonly #lists: CommentLists;
  #pending: PendingChange[] = [];
  #changes = new Map<Id, Change['kind']>();
  #gathering: Unsubscribe | undefined;
  #session: Session | undefined;
  #phase: Phase = 'idle';
  #problem: BackendError | undefined;
  #interrupted = false;

  constructor(context: StoreContext, subject: Subject, order: 'oldest' | 'newest') {
    super();
    this.#context = context;
    this.#subject = subject;
    this.#order = order;
    this.#lists = new CommentLists(order);
  }

  /** Loads again after a failure. */
  retry(): void {
    void this.#load(this.signal);
  }

  loadMore(): void {
    void this.#loadList(null);
  }

  loadReplies(parentId: Id): void {
    void this.#loadList(parentId);
  }

  /** Brings a comment and what it answers into view; tells whether there is such a comment here. */
  async reveal(id: Id): Promise<boolean> {
    if (this.#lists.comment(id)) return true;
    try {
      const found = await this.#port.locate(id, { signal: this.signal });
      if (found?.subject !== this.#subject) return false;
      for (const comment of found.path) this.#lists.merge(comment, true);
      this.changed();
      return true;
    } catch (error) {
      if (!isAbort(error)) this.#fail(error);
      return false;
    }
  }

  /** Sends a comment through the outbox. */
  reply(parentId: Id | null, text: string): void {
    const viewerId = this.#session?.person?.id;
    if (!viewerId || this.#isOnItsWay(parentId, text)) return;
    this.#context.outbox.submit({
      operation: 'threads.reply',
      mutationId: v7(),
      scope: this.#context.scope,
      viewerId,
      createdAt: this.#context.environment.now(),
      draft: { subject: this.#subject, parentId, body: { format: 'markdown', text } },
    });
  }

  edit(comment: Comment, text: string): void {
    this.#begin({ kind: 'edit', comment, text });
  }

  remove(comment: Comment): void {
    this.#begin({ kind: 'remove', comment });
  }

  react(comment: Comment, kind: string, on: boolean): void {
    this.#begin({ kind: 'react', comment, reaction: kind, on });
  }

  resend(mutationId: string): void {
    const change = this.#pending.find(({ sending }) => sending.mutationId === mutationId);
    if (!change) return this.#context.outbox.resend(mutationId);
    const current = this.#lists.comment(change.comment.id) ?? change.comment;
    this.#settle(mutationId);
    this.#begin({ ...change, comment: current });
  }

  discard(mutationId: string): void {
    this.#settle(mutationId);
    this.#context.outbox.discard(mutationId);
  }

  /** The words of a write that has not been confirmed. */
  textOf(mutationId: string): string | undefined {
    const reply = this.#replies().find(({ sending }) => sending.mutationId === mutationId);
    if (reply) return reply.entry.draft.body.text;
    const change = this.#pending.find(({ sending }) => sending.mutationId === mutationId);
    return change?.kind === 'edit' ? change.text : undefined;
  }

  protected override start(signal: AbortSignal): void {
    const stop = this.#context.outbox.listen({
      onChange: () => this.changed(),
      onConfirmed: (outcome) => {
        if ('comment' in outcome && outcome.comment.subject === this.#subject) {
          this.#accept(outcome.comment);
        }
      },
    });
    signal.addEventListener('abort', stop, { once: true });
    this.#context.resumeOutbox();
    void this.#begunWith(signal);
  }

  protected override derive(): ThreadSnapshot {
    const { thread } = this.#lists;
    const { next, loading, problem } = this.#lists.list(null);
    return {
      phase: this.#phase,
      ...(this.#problem && { problem: this.#problem }),
      ...(this.#session && { session: this.#session }),
      ...(thread && { thread }),
      nodes: thread ? this.#nodes(null) : [],
      more: next !== null,
      loadingMore: loading,
      ...(problem && { moreProblem: problem }),
      interrupted: this.#interrupted,
    };
  }

  get #port(): ThreadPort {
    return portOf(this.#context.backend, 'threads');
  }

  async #begunWith(signal: AbortSignal): Promise<void> {
    await this.#load(signal);
    const { backend, environment } = this.#context;
    if (!this.#session || signal.aborted) return;
    follow({
      backend,
      environment,
      session: this.#session,
      topic: threadTopic(this.#subject),
      signal,
      onChange: (change) => this.#gather(change, signal),
      onInterrupted: (interrupted) => {
        this.#interrupted = interrupted;
        this.changed();
      },
      onLook: () => void this.#look(signal),
    });
  }

  async #load(signal: AbortSignal): Promise<void> {
    this.#phase = this.#lists.thread ? 'refreshing' : 'loading';
    this.changed();
    try {
      const session = await this.#context.session.load();
      const page = await this.#port.list(this.#query(null), {}, { signal });
      this.#session = session;
      this.#lists.begin(page);
      this.#succeed();
    } catch (error) {
      if (!isAbort(error)) this.#fail(error);
    }
  }

  async #loadList(parentId: Id | null): Promise<void> {
    const { loading, next } = this.#lists.list(parentId);
    if (loading) return;
    this.#lists.mark(parentId, true);
    this.changed();
    try {
      const page = await this.#port.list(
        this.#query(parentId),
        { cursor: next },
        { signal: this.signal },
      );
      this.#lists.addPage(parentId, page);
    } catch (error) {
      this.#lists.mark(parentId, false, isAbort(error) ? undefined : toBackendError(error));
    }
    this.changed();
  }

  /** Without a live backend: what is new among the latest. */
  async #look(signal: AbortSignal): Promise<void> {
    try {
      const page = await this.#port.list(this.#query(null), {}, { signal });
      this.#lists.thread = page.thread;
      for (const comment of withReplies(page)) this.#lists.merge(comment);
      this.#succeed();
    } catch (error) {
      if (!isAbort(error)) this.#fail(error);
    }
  }

  #query(parentId: Id | null): {
    subject: Subject;
    parentId: Id | null;
    order: 'oldest' | 'newest';
  } {
    return { subject: this.#subject, parentId, order: this.#order };
  }

  #gather(change: Change, signal: AbortSignal): void {
    if (change.kind === 'reset') return void this.#load(signal);
    this.#changes.set(change.id, change.kind);
    this.#gathering ??= this.#context.environment.after(GATHERING, () => {
      this.#gathering = undefined;
      void this.#readChanges(signal);
    });
  }

  async #readChanges(signal: AbortSignal): Promise<void> {
    const changes = [...this.#changes];
    this.#changes.clear();
    if (signal.aborted || changes.length === 0) return;
    const gone = changes.filter(([, kind]) => kind === 'removed').map(([id]) => id);
    const parents = gone.flatMap((id) => this.#lists.comment(id)?.parentId ?? []);
    const alive = changes.filter(([, kind]) => kind !== 'removed').map(([id]) => id);
    try {
      const [found, { thread }] = await Promise.all([
        this.#find([...alive, ...parents], signal),
        this.#port.list(this.#query(null), { limit: 1 }, { signal }),
      ]);
      // The count of replies of what was answered has changed with them.
      const answered = found.flatMap(({ id, parentId }) =>
        parentId !== null && !this.#lists.comment(id) ? [parentId] : [],
      );
      for (const parent of await this.#find(answered, signal)) this.#lists.merge(parent);
      for (const id of gone) this.#lists.drop(id);
      for (const comment of found) this.#lists.merge(comment);
      this.#lists.thread = thread;
      this.changed();
    } catch (error) {
      if (!isAbort(error)) this.#fail(error);
    }
  }

  async #find(ids: readonly Id[], signal: AbortSignal): Promise<Comment[]> {
    const wanted = [...new Set(ids)];
    const found: Comment[] = [];
    for (let at = 0; at < wanted.length; at += FIND_LIMIT) {
      found.push(...(await this.#port.find(wanted.slice(at, at + FIND_LIMIT), { signal })));
    }
    return found;
  }

  #begin(change: NewChange): void {
    const sending: Sending = { mutationId: v7(), state: 'sending' };
    const pending: PendingChange = { ...change, sending };
    this.#pending.push(pending);
    this.changed();
    void this.#write(pending);
  }

  async #write(pending: PendingChange): Promise<void> {
    const { mutationId } = pending.sending;
    try {
      const confirmed = await this.#send(pending, { mutationId });
      this.#settle(mutationId);
      this.#accept(confirmed);
    } catch (error) {
      const sending: Sending = { mutationId, state: 'failed', problem: toBackendError(error) };
      this.#pending = this.#pending.map((other) =>
        other.sending.mutationId === mutationId ? { ...other, sending } : other,
      );
      this.changed();
    }
  }

  #send(pending: PendingChange, call: MutationCall): Promise<Comment> {
    const { id, revision } = this.#lists.comment(pending.comment.id) ?? pending.comment;
    switch (pending.kind) {
      case 'edit': {
        const body = { format: 'markdown' as const, text: pending.text };
        return this.#port.edit(id, { body }, revision, call);
      }
      case 'remove':
        return this.#port.remove(id, revision, call);
      case 'react':
        return this.#port.react(id, { kind: pending.reaction, on: pending.on }, call);
    }
  }

  #settle(mutationId: string): void {
    this.#pending = this.#pending.filter(({ sending }) => sending.mutationId !== mutationId);
    this.changed();
  }

  #accept(comment: Comment): void {
    const isNew = !this.#lists.comment(comment.id);
    if (comment.removedAt !== null && comment.replyCount === 0) this.#lists.drop(comment.id);
    else this.#lists.merge(comment, true);
    const { thread } = this.#lists;
    if (thread && isNew) {
      this.#lists.thread = {
        ...thread,
        commentCount: thread.commentCount + 1,
        latestAt: comment.createdAt,
      };
    }
    this.changed();
  }

  #succeed(): void {
    this.#phase = 'ready';
    this.#problem = undefined;
    this.changed();
  }

  #fail(error: unknown): void {
    this.#phase = 'failed';
    this.#problem = toBackendError(error);
    this.changed();
  }

  #replies(): ReturnType<typeof pendingReplies> {
    return pendingReplies(this.#context.outbox.items, this.#subject, this.#session);
  }

  #isOnItsWay(parentId: Id | null, text: string): boolean {
    return this.#replies().some(
      ({ entry, sending }) =>
        sending.state !== 'failed' &&
        entry.draft.parentId === parentId &&
        entry.draft.body.text === text,
    );
  }

  #nodes(parentId: Id | null): CommentNode[] {
    const confirmed = this.#lists.list(parentId).ids.flatMap((id) => {
      const comment = this.#lists.comment(id);
      return comment ? [this.#node(comment)] : [];
    });
    const onTheirWay = this.#replies()
      .filter(({ entry }) => entry.draft.parentId === parentId)
      .map((reply) => this.#pendingNode(reply));
    return parentId === null && this.#order === 'newest'
      ? [...onTheirWay.reverse(), ...confirmed]
      : [...confirmed, ...onTheirWay];
  }

  #node(comment: Comment): CommentNode {
    const changes = this.#pending.filter((change) => change.comment.id === comment.id);
    const now = new Date(this.#context.environment.now()).toISOString();
    const vocabulary = this.#session?.reactions ?? [];
    const shown = changes.reduce(
      (version, change) => replay(version, change, vocabulary, now),
      comment,
    );
    const { loading, problem } = this.#lists.list(comment.id);
    const sending = changes.at(-1)?.sending;
    return {
      comment: shown,
      replies: this.#nodes(comment.id),
      moreReplies: this.#lists.hasMore(comment.id),
      loadingReplies: loading,
      ...(problem && { repliesProblem: problem }),
      ...(sending && { sending }),
    };
  }

  #pendingNode({ entry, sending }: ReturnType<typeof pendingReplies>[number]): CommentNode {
    const { parentId } = entry.draft;
    const parent = parentId === null ? undefined : this.#lists.comment(parentId);
    const createdAt = new Date(entry.createdAt).toISOString();
    const comment = pendingComment(entry, this.#session?.person ?? null, parent, createdAt);
    return { comment, replies: [], moreReplies: false, loadingReplies: false, sending };
  }
}

function withReplies(page: CommentPage): Comment[] {
  return [...page.items, ...page.branches.flatMap(({ items }) => items)];
}
