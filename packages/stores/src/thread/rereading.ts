import { LIMITS } from '@stoa/contract';
import type { Comment, CommentPage, Cursor, Id } from '@stoa/contract';
import type { CommentTree } from './comment-tree.ts';
import type { ThreadReader } from './thread-reader.ts';

/** Reads again what of a thread is known, and what leads to a comment; it comes once that is there. */
export class Rereading {
  readonly #reader: ThreadReader;
  readonly #tree: CommentTree;

  constructor(reader: ThreadReader, tree: CommentTree) {
    this.#reader = reader;
    this.#tree = tree;
  }

  /** Reads the roots as far as they were paged, and whatever else is known. */
  async everything(signal: AbortSignal): Promise<void> {
    const tree = this.#tree;
    const since = tree.mark();
    const end = tree.list(null)?.end;
    const limit = Math.min(
      Math.max(tree.children(null).length, LIMITS.pageDefault),
      LIMITS.pageMaximum,
    );
    const pages: CommentPage[] = [];
    let cursor: Cursor | null = null;
    do {
      const page = await this.#reader.page(null, cursor, limit, signal);
      pages.push(page);
      cursor = page.next;
      const last = page.items[page.items.length - 1];
      const reached = !end || !last || !tree.list(null)?.isAfter(end, last);
      if (reached) break;
    } while (cursor);
    const read = new Set(pages.flatMap(idsOf));
    const others = tree.ids().filter((id) => !read.has(id));
    const found = await this.#find(others, signal);
    if (signal.aborted) return;
    const overtaken = tree.learnedSince([...read, ...others], since);
    const present = new Set(found.map(({ id }) => id));
    tree.remove(
      others.filter((id) => !present.has(id)),
      since,
    );
    tree.learn(found, since);
    for (const page of pages) tree.addPage(null, page, since);
    await this.#again(overtaken, signal);
  }

  /** Reads these comments and the thread's counts. */
  async changes(ids: readonly Id[], signal: AbortSignal): Promise<void> {
    const since = this.#tree.mark();
    const [found, page] = await Promise.all([
      this.#find(ids, signal),
      this.#reader.page(null, null, 1, signal),
    ]);
    if (signal.aborted) return;
    const present = new Set(found.map(({ id }) => id));
    const overtaken = this.#tree.learnedSince(ids, since);
    this.#tree.thread = page.thread;
    this.#tree.remove(
      ids.filter((id) => !present.has(id)),
      since,
    );
    this.#tree.learn(inOrder(found), since);
    await this.#again(overtaken, signal);
  }

  /** Reads the path to a comment; `false` if it is not in this thread. */
  async path(id: Id, signal: AbortSignal): Promise<boolean> {
    const since = this.#tree.mark();
    const found = await this.#reader.port.locate(id, { signal });
    if (signal.aborted || found?.subject !== this.#reader.subject) return false;
    for (const comment of found.path) {
      if (!this.#tree.get(comment.id)) this.#tree.place(comment, since);
    }
    return true;
  }

  /** Which is newer, an answer or what was read while it came, only one more look can tell. */
  async #again(overtaken: readonly Id[], signal: AbortSignal): Promise<void> {
    if (overtaken.length > 0) await this.changes(overtaken, signal);
  }

  async #find(ids: readonly Id[], signal: AbortSignal): Promise<Comment[]> {
    const found: Comment[] = [];
    for (let start = 0; start < ids.length; start += LIMITS.pageMaximum) {
      const some = ids.slice(start, start + LIMITS.pageMaximum);
      found.push(...(await this.#reader.port.find(some, { signal })));
    }
    return found.filter(({ subject }) => subject === this.#reader.subject);
  }
}

/** Parents first, so that replies find them. */
function inOrder(comments: readonly Comment[]): Comment[] {
  return [...comments].sort((a, b) => a.depth - b.depth);
}

function idsOf({ items, pinned, branches }: CommentPage): Id[] {
  return [...pinned, ...items, ...branches.flatMap((branch) => branch.items)].map(({ id }) => id);
}
