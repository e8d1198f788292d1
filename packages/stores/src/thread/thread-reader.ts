import { BackendError } from '@stoa/contract';
import type { Backend, CommentPage, Cursor, Id, Subject, ThreadPort } from '@stoa/contract';
import type { CommentTree } from './comment-tree.ts';
import type { Rereading } from './rereading.ts';

/** Reads one thread from the backend into its tree. */
export class ThreadReader {
  readonly #backend: Backend;
  readonly subject: Subject;
  readonly #tree: CommentTree;

  constructor(backend: Backend, subject: Subject, tree: CommentTree) {
    this.#backend = backend;
    this.subject = subject;
    this.#tree = tree;
  }

  get port(): ThreadPort {
    const { threads } = this.#backend;
    if (threads) return threads;
    throw new BackendError('unsupported', 'This backend has no threads.');
  }

  /** Reads the first page, or all that is known again. */
  async everything(signal: AbortSignal): Promise<void> {
    const tree = this.#tree;
    const since = tree.mark();
    if (!tree.thread) {
      const page = await this.page(null, null, undefined, signal);
      if (signal.aborted) return;
      tree.addPage(null, page, since);
      if (tree.mark() === since) return;
    }
    await (await this.#rereading()).everything(signal);
  }

  /** Reads these comments and the thread's counts. */
  async changes(ids: readonly Id[], signal: AbortSignal): Promise<void> {
    await (await this.#rereading()).changes(ids, signal);
  }

  /** Reads on under a parent until something new comes. */
  async more(parentId: Id | null, signal: AbortSignal): Promise<void> {
    let fresh: Id[] = [];
    let cursor = this.#tree.list(parentId)?.next;
    while (fresh.length === 0 && cursor !== null) {
      const since = this.#tree.mark();
      const page = await this.page(parentId, cursor ?? null, undefined, signal);
      if (signal.aborted) return;
      fresh = this.#tree.addPage(parentId, page, since);
      cursor = page.next;
    }
  }

  /** Reads the path to a comment; `false` if it is not in this thread. */
  async path(id: Id, signal: AbortSignal): Promise<boolean> {
    return (await this.#rereading()).path(id, signal);
  }

  page(
    parentId: Id | null,
    cursor: Cursor | null,
    limit: number | undefined,
    signal: AbortSignal,
  ): Promise<CommentPage> {
    const query = { subject: this.subject, parentId, order: this.#tree.order };
    return this.port.list(query, { cursor, ...(limit && { limit }) }, { signal });
  }

  async #rereading(): Promise<Rereading> {
    try {
      const { Rereading } = await import('./rereading.ts');
      return new Rereading(this, this.#tree);
    } catch (cause) {
      throw new BackendError('unavailable', String(cause), {}, { cause });
    }
  }
}
