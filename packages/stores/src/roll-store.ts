import { isAbort, LIMITS, toBackendError } from '@stoa/contract';
import type { BackendError, Cursor, Id, Post, PostFilters, PostQuery, Topic } from '@stoa/contract';
import { POSTS_TOPIC } from '@stoa/domain';
import { LiveStore } from './live-store.ts';
import type { RollSnapshot } from './model.ts';
import { portOf } from './ports.ts';
import type { StoreHub } from './hub.ts';
import { Resource } from './resource.ts';

/** What leaders write, newest first. */
export class RollStore extends LiveStore<RollSnapshot> {
  readonly #query: PostQuery;
  #posts: readonly Post[] = [];
  #next: Cursor | null = null;
  #loadingMore = false;
  #moreProblem: BackendError | undefined;

  constructor(hub: StoreHub, query: PostQuery) {
    super(hub);
    this.#query = query;
  }

  loadMore(): void {
    if (this.#next !== null && !this.#loadingMore) void this.#loadNext(this.#next);
  }

  protected get topic(): Topic {
    return POSTS_TOPIC;
  }

  /** Reads as many as are shown, because each of them may have changed. */
  protected async read(signal: AbortSignal): Promise<void> {
    const port = portOf(this.hub.backend, 'posts');
    const shown = this.#posts.length;
    const posts: Post[] = [];
    let next: Cursor | null = null;
    do {
      const missing = Math.max(shown - posts.length, LIMITS.pageDefault);
      const request = { cursor: next, limit: Math.min(missing, LIMITS.pageMaximum) };
      const page = await port.list(this.#query, request, { signal });
      if (signal.aborted) return;
      posts.push(...page.items);
      next = page.next;
    } while (next !== null && posts.length < shown);
    this.#posts = posts;
    this.#next = next;
  }

  protected override async readChanges(ids: readonly Id[], signal: AbortSignal): Promise<void> {
    const known = ids.every((id) => this.#posts.some((post) => post.id === id));
    if (!known) return this.read(signal);
    const port = portOf(this.hub.backend, 'posts');
    for (const id of ids) {
      const post = await port.get(id, { signal });
      this.#posts = this.#posts.flatMap((other) => (other.id === id ? (post ?? []) : other));
    }
  }

  protected override derive(): RollSnapshot {
    return {
      ...this.status,
      posts: this.#posts,
      more: this.#next !== null,
      loadingMore: this.#loadingMore,
      ...(this.#moreProblem && { moreProblem: this.#moreProblem }),
    };
  }

  async #loadNext(cursor: Cursor): Promise<void> {
    const { signal } = this;
    this.#loadingMore = true;
    this.#moreProblem = undefined;
    this.changed();
    try {
      const port = portOf(this.hub.backend, 'posts');
      const page = await port.list(this.#query, { cursor }, { signal });
      const known = new Set(this.#posts.map(({ id }) => id));
      this.#posts = [...this.#posts, ...page.items.filter(({ id }) => !known.has(id))];
      this.#next = page.next;
    } catch (error) {
      if (!isAbort(error)) this.#moreProblem = toBackendError(error);
    }
    this.#loadingMore = false;
    this.changed();
  }
}

/** The rolls of a hub, for whoever changes what only some of them show, and nobody is told of. */
export function rollsOf(hub: StoreHub): Set<RollStore> {
  return hub.share('rolls', () => new Set<RollStore>());
}

/** The store of a roll; equal arguments share one. */
export function rollStore(hub: StoreHub, query: PostQuery = {}): RollStore {
  const forms = [...(query.forms ?? [])].sort().join();
  const name = JSON.stringify(['roll', forms, query.authorId, query.goalId, query.state]);
  return hub.share(name, () => {
    const store = new RollStore(hub, query);
    rollsOf(hub).add(store);
    return store;
  });
}

/** What the roll of a hub can be filtered by. */
export function filtersOf(hub: StoreHub): Resource<PostFilters> {
  return hub.share(
    'roll filters',
    () => new Resource<PostFilters>((call) => portOf(hub.backend, 'posts').filters(call)),
  );
}
