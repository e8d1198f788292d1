import { isAbort, toBackendError } from '@stoa/contract';
import type { BackendError, Cursor, Id, NewsItem, NewsMark, Topic } from '@stoa/contract';
import { newsTopic, NEWS_TOPIC } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { NewsSnapshot } from './model.ts';
import { portOf } from './ports.ts';

/** What is new for the viewer, newest first, and how much of it is unread. */
export class NewsStore extends LiveStore<NewsSnapshot> {
  #items: readonly NewsItem[] = [];
  #unread = 0;
  #next: Cursor | null = null;
  #loadingMore = false;
  #moreProblem: BackendError | undefined;

  loadMore(): void {
    if (this.#next !== null && !this.#loadingMore) void this.#loadNext(this.#next);
  }

  /** Shown as read at once; what the backend refuses is unread again. */
  markRead(ids: readonly Id[]): Promise<void> {
    const unread = this.#items.filter((item) => ids.includes(item.id) && !item.read);
    return unread.length > 0 ? this.#mark(unread, { ids: [...ids] }) : Promise.resolve();
  }

  /** All that is shown, and all that is older. */
  async markAllRead(): Promise<void> {
    const newest = this.#items[0];
    if (newest) await this.#mark(this.#items, { upTo: newest.at });
  }

  protected get topic(): Topic {
    return NEWS_TOPIC;
  }

  protected override get topics(): readonly Topic[] {
    const id = this.session?.person?.id;
    return id === undefined ? [this.topic] : [this.topic, newsTopic(id)];
  }

  protected async read(signal: AbortSignal): Promise<void> {
    const limit = Math.min(Math.max(this.#items.length, 20), 100);
    const page = await portOf(this.hub.backend, 'news').list({}, { limit }, { signal });
    if (signal.aborted) return;
    this.#items = page.items;
    this.#unread = page.unread;
    this.#next = page.next;
  }

  /** Changes name what is new, not the item: a page of it is read again. */
  protected override readChanges(_ids: readonly Id[], signal: AbortSignal): Promise<void> {
    return this.read(signal);
  }

  protected override derive(): NewsSnapshot {
    return {
      ...this.status,
      items: this.#items,
      unread: this.#unread,
      more: this.#next !== null,
      loadingMore: this.#loadingMore,
      ...(this.#moreProblem && { moreProblem: this.#moreProblem }),
    };
  }

  async #mark(marked: readonly NewsItem[], mark: NewsMark): Promise<void> {
    const [items, unread] = [this.#items, this.#unread];
    const ids = new Set(marked.map(({ id }) => id));
    this.#items = items.map((item) => (ids.has(item.id) ? { ...item, read: true } : item));
    const shown = items.filter((item) => ids.has(item.id) && !item.read).length;
    this.#unread = mark.upTo === undefined ? Math.max(0, unread - shown) : 0;
    this.changed();
    try {
      const { v7 } = await import('./mutation-id.ts');
      const port = portOf(this.hub.backend, 'news');
      this.#unread = (await port.markRead(mark, { mutationId: v7() })).unread;
    } catch (error) {
      this.#items = items;
      this.#unread = unread;
      throw toBackendError(error);
    } finally {
      this.changed();
    }
  }

  async #loadNext(cursor: Cursor): Promise<void> {
    const { signal } = this;
    this.#loadingMore = true;
    this.#moreProblem = undefined;
    this.changed();
    try {
      const page = await portOf(this.hub.backend, 'news').list({}, { cursor }, { signal });
      const known = new Set(this.#items.map(({ id }) => id));
      this.#items = [...this.#items, ...page.items.filter(({ id }) => !known.has(id))];
      this.#next = page.next;
    } catch (error) {
      if (!isAbort(error)) this.#moreProblem = toBackendError(error);
    }
    this.#loadingMore = false;
    this.changed();
  }
}

/** What is new for the viewer of a hub. */
export function newsStore(hub: StoreHub): NewsStore {
  return hub.share('news', () => new NewsStore(hub));
}
