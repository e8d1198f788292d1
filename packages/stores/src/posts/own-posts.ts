import type { Cursor, Id, Post, SavedDraft, Session } from '@stoa/contract';
import type { StoreHub } from '../hub.ts';
import { portOf } from '../ports.ts';

/** What the viewer has written for one author: drafts, what waits for its time, what is published. */
export class OwnPosts {
  readonly #hub: StoreHub;
  drafts: readonly SavedDraft[] = [];
  scheduled: readonly Post[] = [];
  published: readonly Post[] = [];
  #authorId: Id | undefined;
  #next: Cursor | null = null;

  constructor(hub: StoreHub) {
    this.#hub = hub;
  }

  /** There are older ones. */
  get more(): boolean {
    return this.#next !== null;
  }

  async read({ capabilities }: Session, authorId: Id): Promise<void> {
    if (capabilities.draftPosts) this.drafts = (await this.#port.drafts()).items;
    if (capabilities.schedulePosts) {
      this.scheduled = (await this.#port.list({ state: 'scheduled' }, { limit: 100 })).items;
    }
    this.#authorId = authorId;
    const { items, next } = await this.#port.list(this.#query(authorId), { limit: PAGE });
    this.published = items;
    this.#next = next;
  }

  async readMore(): Promise<void> {
    const authorId = this.#authorId;
    if (this.#next === null || !authorId) return;
    const page = { cursor: this.#next, limit: PAGE };
    const { items, next } = await this.#port.list(this.#query(authorId), page);
    if (authorId !== this.#authorId) return;
    const known = new Set(this.published.map(({ id }) => id));
    this.published = [...this.published, ...items.filter(({ id }) => !known.has(id))];
    this.#next = next;
  }

  #query(authorId: Id) {
    return { authorId, state: 'published', forms: ['daily', 'blog'] } as const;
  }

  get #port() {
    return portOf(this.#hub.backend, 'posts');
  }
}

const PAGE = 10;
