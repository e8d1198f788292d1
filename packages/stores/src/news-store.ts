import { toBackendError } from '@stoa/contract';
import type { Id, NewsItem, NewsMark, Topic } from '@stoa/contract';
import { newsTopic, NEWS_TOPIC } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { NewsSnapshot } from './model.ts';
import { PagedList } from './paged-list.ts';
import { portOf } from './ports.ts';

/** What is new for the viewer, newest first, and how much of it is unread. */
export class NewsStore extends LiveStore<NewsSnapshot> {
  #unread = 0;
  readonly #list = new PagedList<NewsItem>({
    page: async (request, call) => {
      const page = await portOf(this.hub.backend, 'news').list({}, request, call);
      this.#unread = page.unread;
      return page;
    },
    keyOf: ({ id }) => id,
    changed: () => this.changed(),
  });

  loadMore(): void {
    void this.#list.more(this.signal);
  }

  /** Shown as read at once; what the backend refuses is unread again. */
  markRead(ids: readonly Id[]): Promise<void> {
    const unread = this.#list.items.filter((item) => ids.includes(item.id) && !item.read);
    return unread.length > 0 ? this.#mark(unread, { ids: [...ids] }) : Promise.resolve();
  }

  /** All that is shown, and all that is older. */
  async markAllRead(): Promise<void> {
    const { items } = this.#list;
    const [newest] = items;
    if (newest) await this.#mark(items, { upTo: newest.at });
  }

  protected get topic(): Topic {
    return NEWS_TOPIC;
  }

  protected override get topics(): readonly Topic[] {
    const id = this.session?.person?.id;
    return id === undefined ? [this.topic] : [this.topic, newsTopic(id)];
  }

  protected read(signal: AbortSignal): Promise<void> {
    return this.#list.read(signal);
  }

  /** Changes name what is new, not the item: a page of it is read again. */
  protected override readChanges(_ids: readonly Id[], signal: AbortSignal): Promise<void> {
    return this.read(signal);
  }

  protected override derive(): NewsSnapshot {
    return {
      ...this.status,
      ...this.#list.status,
      items: this.#list.items,
      unread: this.#unread,
    };
  }

  async #mark(marked: readonly NewsItem[], mark: NewsMark): Promise<void> {
    const { items } = this.#list;
    const unread = this.#unread;
    const ids = new Set(marked.map(({ id }) => id));
    this.#list.replace(items.map((item) => (ids.has(item.id) ? { ...item, read: true } : item)));
    const shown = items.filter((item) => ids.has(item.id) && !item.read).length;
    this.#unread = mark.upTo === undefined ? Math.max(0, unread - shown) : 0;
    this.changed();
    try {
      const { v7 } = await import('./mutation-id.ts');
      const port = portOf(this.hub.backend, 'news');
      this.#unread = (await port.markRead(mark, { mutationId: v7() })).unread;
    } catch (error) {
      this.#list.replace(items);
      this.#unread = unread;
      throw toBackendError(error);
    } finally {
      this.changed();
    }
  }
}

/** What is new for the viewer of a hub. */
export function newsStore(hub: StoreHub): NewsStore {
  return hub.share('news', () => new NewsStore(hub));
}
