import type { BackendError, Comment, CommentPage, Cursor, Id, Thread } from '@stoa/contract';

/** The loaded part of the replies to one comment, or of the roots. */
export interface CommentList {
  readonly ids: readonly Id[];
  readonly next: Cursor | null;
  readonly loading: boolean;
  readonly problem?: BackendError;
}

const NOTHING_LOADED: CommentList = { ids: [], next: null, loading: false };

/** What the backend has confirmed of a thread, each comment once. */
export class CommentLists {
  readonly #newestFirst: boolean;
  readonly #comments = new Map<Id, Comment>();
  readonly #lists = new Map<Id | null, CommentList>();
  thread: Thread | undefined;

  constructor(order: 'oldest' | 'newest') {
    this.#newestFirst = order === 'newest';
  }

  comment(id: Id): Comment | undefined {
    return this.#comments.get(id);
  }

  list(parentId: Id | null): CommentList {
    return this.#lists.get(parentId) ?? NOTHING_LOADED;
  }

  /** There are replies to this comment that are not in its list. */
  hasMore(parentId: Id): boolean {
    const { ids, next } = this.list(parentId);
    const { replyCount } = this.#comments.get(parentId) ?? { replyCount: 0 };
    return next !== null || ids.length < replyCount;
  }

  mark(parentId: Id | null, loading: boolean, problem?: BackendError): void {
    const { ids, next } = this.list(parentId);
    this.#lists.set(parentId, { ids, next, loading, ...(problem && { problem }) });
  }

  /** Forgets everything, and takes the page as the beginning. */
  begin(page: CommentPage): void {
    this.#comments.clear();
    this.#lists.clear();
    this.addPage(null, page);
  }

  addPage(parentId: Id | null, page: CommentPage): void {
    this.thread = page.thread;
    this.#addItems(parentId, page.items, page.next);
    for (const branch of page.branches) this.#addItems(branch.parentId, branch.items, branch.next);
  }

  /** Takes the newer version; puts a comment into its list, unless it belongs to what is not loaded. */
  merge(comment: Comment, evenIfBeyond = false): void {
    const known = this.#comments.has(comment.id);
    if (comment.parentId !== null && !this.#comments.has(comment.parentId)) return;
    if (!known && !evenIfBeyond && this.#isBeyond(comment)) return;
    this.#comments.set(comment.id, comment);
    const list = this.list(comment.parentId);
    if (list.ids.includes(comment.id)) return;
    const ids = this.#sorted(comment.parentId, [...list.ids, comment.id]);
    this.#lists.set(comment.parentId, { ...list, ids });
  }

  /** A comment that was loaded, and is not shown any more. */
  drop(id: Id): void {
    const comment = this.#comments.get(id);
    if (!comment) return;
    this.#comments.delete(id);
    const list = this.list(comment.parentId);
    this.#lists.set(comment.parentId, { ...list, ids: list.ids.filter((other) => other !== id) });
  }

  #addItems(parentId: Id | null, items: readonly Comment[], next: Cursor | null): void {
    for (const item of items) this.#comments.set(item.id, item);
    const ids = [...new Set([...this.list(parentId).ids, ...items.map(({ id }) => id)])];
    this.#lists.set(parentId, { ids: this.#sorted(parentId, ids), next, loading: false });
  }

  /** After the last one loaded, with others in between that are not loaded. */
  #isBeyond(comment: Comment): boolean {
    const { ids, next } = this.list(comment.parentId);
    if (next === null && !(ids.length === 0 && this.#expectsReplies(comment.parentId)))
      return false;
    const last = this.#comments.get(ids.at(-1) ?? '');
    if (!last) return true;
    const later = compare(comment, last) > 0;
    return this.#isNewestFirst(comment.parentId) ? !later : later;
  }

  #expectsReplies(parentId: Id | null): boolean {
    return parentId !== null && (this.#comments.get(parentId)?.replyCount ?? 0) > 1;
  }

  #sorted(parentId: Id | null, ids: readonly Id[]): Id[] {
    const direction = this.#isNewestFirst(parentId) ? -1 : 1;
    const comments = ids.flatMap((id) => this.#comments.get(id) ?? []);
    return comments.sort((a, b) => direction * compare(a, b)).map(({ id }) => id);
  }

  #isNewestFirst(parentId: Id | null): boolean {
    return parentId === null && this.#newestFirst;
  }
}

function compare(a: Comment, b: Comment): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
