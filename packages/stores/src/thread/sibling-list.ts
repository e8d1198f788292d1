import type { Comment, CommentOrder, Cursor, Id } from '@stoa/contract';

export type Order = CommentOrder;

type Place = Pick<Comment, 'id' | 'createdAt'>;

/** The known comments under one parent in their order, and how far they have been paged. */
export class SiblingList {
  readonly #order: Order;
  /** In order, each once. */
  readonly ids: Id[] = [];
  /** `undefined` until a page has come, `null` when there are no more. */
  next: Cursor | null | undefined;
  /** The last one that came with a page; later ones may be missing between. */
  end: Place | undefined;

  constructor(order: Order) {
    this.#order = order;
  }

  /**
   * Puts a comment in its place; `false` if it stands there already. Where only the backend knows
   * the order, what comes with a page goes to the end, and anything else to the start.
   */
  add(comment: Place, find: (id: Id) => Place | undefined, withPage = false): boolean {
    if (this.ids.includes(comment.id)) return false;
    let index = this.ids.length;
    if (this.#isRanked) {
      this.ids.splice(withPage ? index : 0, 0, comment.id);
      return true;
    }
    while (index > 0) {
      const before = find(this.ids[index - 1] as Id);
      if (!before || !this.isAfter(before, comment)) break;
      index -= 1;
    }
    this.ids.splice(index, 0, comment.id);
    return true;
  }

  remove(id: Id): void {
    const index = this.ids.indexOf(id);
    if (index >= 0) this.ids.splice(index, 1);
  }

  get #isRanked(): boolean {
    return this.#order === 'helpful' || this.#order === 'unanswered';
  }

  /** Whether one comes after the other: by creation, then by id, or as they came. */
  isAfter(one: Place, other: Place): boolean {
    if (this.#isRanked) return this.ids.indexOf(one.id) > this.ids.indexOf(other.id);
    const later =
      one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;
    return this.#order === 'oldest' ? later : !later && one.id !== other.id;
  }
}
