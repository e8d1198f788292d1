import type { Id, Post, Topic } from '@stoa/contract';
import { POSTS_TOPIC } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { PostSnapshot } from './model.ts';
import { portOf } from './ports.ts';

/** One post. */
export class PostStore extends LiveStore<PostSnapshot> {
  readonly #id: Id;
  #post: Post | null | undefined;

  constructor(hub: StoreHub, id: Id) {
    super(hub);
    this.#id = id;
  }

  protected get topic(): Topic {
    return POSTS_TOPIC;
  }

  protected async read(signal: AbortSignal): Promise<void> {
    const post = await portOf(this.hub.backend, 'posts').get(this.#id, { signal });
    if (!signal.aborted) this.#post = post;
  }

  protected override async readChanges(ids: readonly Id[], signal: AbortSignal): Promise<void> {
    // Another part of the series may lead here.
    if (ids.includes(this.#id) || this.#post?.series) await this.read(signal);
  }

  protected override derive(): PostSnapshot {
    return { ...this.status, ...(this.#post !== undefined && { post: this.#post }) };
  }
}

/** The store of a post; equal arguments share one. */
export function postStore(hub: StoreHub, id: Id): PostStore {
  return hub.share(`post ${id}`, () => new PostStore(hub, id));
}
