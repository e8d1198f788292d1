import type { Branch, Comment, CommentPage, Cursor, Id, Thread } from '@stoa/contract';
import { SiblingList } from './sibling-list.ts';
import type { Order } from './sibling-list.ts';

/** What the backend has confirmed: comments by id, and under each parent their order. */
export class CommentTree {
  readonly order: Order;
  thread: Thread | undefined;
  readonly #comments = new Map<Id, Comment>();
  readonly #lists = new Map<Id | null, SiblingList>();
  /** When each comment was last learned from a change or a write, which is newer than any page. */
  readonly #learned = new Map<Id, number>();
  #tick = 0;

  constructor(order: Order) {
    this.order = order;
  }

  ids(): Id[] {
    return [...this.#comments.keys()];
  }

  get(id: Id): Comment | undefined {
    return this.#comments.get(id);
  }

  /** The list under a comment, or that of the roots; absent while nothing of it is known. */
  list(parentId: Id | null): SiblingList | undefined {
    return this.#lists.get(parentId);
  }

  children(parentId: Id | null): readonly Comment[] {
    const ids = this.#lists.get(parentId)?.ids ?? [];
    return ids.flatMap((id) => this.#comments.get(id) ?? []);
  }

  hasMore(parentId: Id): boolean {
    const list = this.#lists.get(parentId);
    const known = list?.ids.length ?? 0;
    // A list that no page has begun has no cursor: the parent's count tells.
    if (list?.next === undefined) return (this.get(parentId)?.replyCount ?? 0) > known;
    return list.next !== null;
  }

  /** Marks the moment before a call, to be handed in with its answer. */
  mark(): number {
    return this.#tick;
  }

  /** Those learned of since that moment: what was read meanwhile may be newer all the same. */
  learnedSince(ids: readonly Id[], since: number): Id[] {
    return ids.filter((id) => this.#isNewer(id, since));
  }

  /** Takes in a page asked for at `since`, with its branches; tells what was unknown before. */
  addPage(parentId: Id | null, page: CommentPage, since: number): Id[] {
    this.thread = page.thread;
    const before = new Set(this.#comments.keys());
    this.#fill(parentId, page.items, page.next, since);
    for (const item of page.pinned) if (!this.#isNewer(item.id, since)) this.#put(item);
    for (const branch of page.branches) this.#addBranch(branch, since);
    return page.items.flatMap(({ id }) => (before.has(id) ? [] : [id]));
  }

  /** Takes in comments read after a change; those beyond what was paged come with their page. */
  learn(comments: readonly Comment[], since = Infinity): void {
    this.#tick += 1;
    for (const comment of comments) {
      if (this.#isNewer(comment.id, since)) continue;
      this.#learned.set(comment.id, this.#tick);
      const known = this.#comments.has(comment.id);
      if (known || this.#isInRange(comment)) this.#put(comment);
    }
  }

  /** Takes in a comment wherever it stands; tells whether something newer was known. */
  place(comment: Comment, since = Infinity): boolean {
    const late = this.#isNewer(comment.id, since);
    this.#tick += 1;
    this.#learned.set(comment.id, this.#tick);
    this.#put(comment);
    return late;
  }

  /** Takes out comments that are gone, and what stood under them. */
  remove(ids: readonly Id[], since = Infinity): void {
    this.#tick += 1;
    for (const id of ids) {
      if (this.#isNewer(id, since)) continue;
      this.#learned.set(id, this.#tick);
      this.#delete(id);
    }
  }

  #fill(parentId: Id | null, items: readonly Comment[], next: Cursor | null, since: number): void {
    const list = this.#listOf(parentId);
    const last = items[items.length - 1];
    list.next = next;
    if (last) list.end = last;
    for (const item of items) if (!this.#isNewer(item.id, since)) this.#put(item, true);
    this.#count(parentId);
  }

  /** The first replies; a list that was paged further stays as it is. */
  #addBranch({ parentId, items, next }: Branch, since: number): void {
    const list = this.#listOf(parentId);
    const { end, next: further } = list;
    const last = items[items.length - 1];
    const wasPagedFurther = end && last && list.isAfter(end, last);
    const isComplete = further === null && (this.get(parentId)?.replyCount ?? 0) <= list.ids.length;
    const stays = next !== null && wasPagedFurther && (further || isComplete);
    this.#fill(parentId, items, stays ? (further ?? null) : next, since);
    if (stays) list.end = end;
  }

  #put(comment: Comment, withPage = false): void {
    this.#comments.set(comment.id, comment);
    const list = this.#listOf(comment.parentId);
    const isNew = list.add(comment, (id) => this.#comments.get(id), withPage);
    if (isNew) this.#count(comment.parentId);
  }

  #delete(id: Id): void {
    const comment = this.#comments.get(id);
    if (!comment) return;
    for (const child of this.#lists.get(id)?.ids.slice() ?? []) this.#delete(child);
    this.#lists.delete(id);
    this.#comments.delete(id);
    this.#lists.get(comment.parentId)?.remove(id);
    this.#count(comment.parentId);
  }

  /** A parent does not hear of its replies: where all of them are known, they are counted. */
  #count(parentId: Id | null): void {
    const parent = parentId === null ? undefined : this.#comments.get(parentId);
    const list = this.#lists.get(parentId);
    if (!parent || list?.next !== null) return;
    const replyCount = list.ids.length;
    // A tombstone stands only for the replies under it.
    if (parent.body === null && replyCount === 0) this.#delete(parent.id);
    else if (parent.replyCount !== replyCount) {
      this.#comments.set(parent.id, { ...parent, replyCount });
    }
  }

  #isInRange(comment: Comment): boolean {
    const { parentId } = comment;
    if (parentId !== null && !this.#comments.has(parentId)) return false;
    const list = this.#lists.get(parentId);
    return !list?.next || !list.end || !list.isAfter(comment, list.end);
  }

  #isNewer(id: Id, since: number): boolean {
    return (this.#learned.get(id) ?? 0) > since;
  }

  #listOf(parentId: Id | null): SiblingList {
    const known = this.#lists.get(parentId);
    if (known) return known;
    const list = new SiblingList(parentId === null ? this.order : 'oldest');
    // Without replies so far there is nothing to page through.
    if (parentId !== null && this.get(parentId)?.replyCount === 0) list.next = null;
    this.#lists.set(parentId, list);
    return list;
  }
}
