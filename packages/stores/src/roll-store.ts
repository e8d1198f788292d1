import type { Id, Post, PostFilters, PostQuery, Topic } from '@stoa/contract';
import { POSTS_TOPIC } from '@stoa/domain';
import { LiveStore } from './live-store.ts';
import type { RollSnapshot } from './model.ts';
import { PagedList } from './paged-list.ts';
import { portOf } from './ports.ts';
import type { StoreHub } from './hub.ts';
import { Resource } from './resource.ts';

/** What leaders write, newest first. */
export class RollStore extends LiveStore<RollSnapshot> {
  readonly #query: PostQuery;
  readonly #list = new PagedList<Post>({
    page: (request, call) => portOf(this.hub.backend, 'posts').list(this.#query, request, call),
    keyOf: ({ id }) => id,
    changed: () => this.changed(),
  });

  constructor(hub: StoreHub, query: PostQuery) {
    super(hub);
    this.#query = query;
  }

  loadMore(): void {
    void this.#list.more(this.signal);
  }

  protected get topic(): Topic {
    return POSTS_TOPIC;
  }

  protected read(signal: AbortSignal): Promise<void> {
    return this.#list.read(signal);
  }

  protected override async readChanges(ids: readonly Id[], signal: AbortSignal): Promise<void> {
    const known = ids.every((id) => this.#list.items.some((post) => post.id === id));
    if (!known) return this.read(signal);
    const port = portOf(this.hub.backend, 'posts');
    for (const id of ids) {
      const post = await port.get(id, { signal });
      this.#list.replace(
        this.#list.items.flatMap((other) => (other.id === id ? (post ?? []) : other)),
      );
    }
  }

  protected override derive(): RollSnapshot {
    return { ...this.status, ...this.#list.status, posts: this.#list.items };
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
