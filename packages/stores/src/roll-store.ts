import { isAbort, toBackendError } from '@stoa/contract';
import type { BackendError, Change, Cursor, Id, Post, PostQuery, Session } from '@stoa/contract';
import { POSTS_TOPIC } from '@stoa/domain';
import { follow } from './follow.ts';
import type { RollSnapshot } from './model.ts';
import { portOf } from './ports.ts';
import type { Phase } from './readable.ts';
import { Store } from './store.ts';
import type { StoreContext } from './store-context.ts';

/** What leaders write, newest first. */
export class RollStore extends Store<RollSnapshot> {
  readonly #context: StoreContext;
  readonly #query: PostQuery;
  #session: Session | undefined;
  #posts: Post[] = [];
  #next: Cursor | null = null;
  #phase: Phase = 'idle';
  #problem: BackendError | undefined;
  #loadingMore = false;
  #moreProblem: BackendError | undefined;

  constructor(context: StoreContext, query: PostQuery) {
    super();
    this.#context = context;
    this.#query = query;
  }

  /** Loads again after a failure. */
  retry(): void {
    void this.#load(this.signal);
  }

  loadMore(): void {
    if (this.#next !== null && !this.#loadingMore) void this.#loadNext(this.#next);
  }

  protected override start(signal: AbortSignal): void {
    void this.#begunWith(signal);
  }

  protected override derive(): RollSnapshot {
    return {
      phase: this.#phase,
      ...(this.#problem && { problem: this.#problem }),
      ...(this.#session && { session: this.#session }),
      posts: this.#posts,
      more: this.#next !== null,
      loadingMore: this.#loadingMore,
      ...(this.#moreProblem && { moreProblem: this.#moreProblem }),
    };
  }

  async #begunWith(signal: AbortSignal): Promise<void> {
    await this.#load(signal);
    const { backend, environment } = this.#context;
    if (!this.#session || signal.aborted) return;
    follow({
      backend,
      environment,
      session: this.#session,
      topic: POSTS_TOPIC,
      signal,
      onChange: (change) => void this.#onChange(change, signal),
      onLook: () => void this.#load(signal),
    });
  }

  async #load(signal: AbortSignal): Promise<void> {
    const isFirst = this.#phase === 'idle' || this.#posts.length === 0;
    this.#phase = isFirst ? 'loading' : 'refreshing';
    this.changed();
    try {
      this.#session = await this.#context.session.load();
      const posts = portOf(this.#context.backend, 'posts');
      const page = await posts.list(this.#query, {}, { signal });
      const last = page.items.at(-1);
      const older = last ? this.#posts.filter((post) => isOlder(post, last)) : [];
      this.#posts = [...page.items, ...older];
      if (older.length === 0) this.#next = page.next;
      this.#phase = 'ready';
      this.#problem = undefined;
    } catch (error) {
      if (isAbort(error)) return;
      this.#phase = 'failed';
      this.#problem = toBackendError(error);
    }
    this.changed();
  }

  async #loadNext(cursor: Cursor): Promise<void> {
    this.#loadingMore = true;
    this.#moreProblem = undefined;
    this.changed();
    try {
      const posts = portOf(this.#context.backend, 'posts');
      const page = await posts.list(this.#query, { cursor }, { signal: this.signal });
      const known = new Set(this.#posts.map(({ id }) => id));
      this.#posts = [...this.#posts, ...page.items.filter(({ id }) => !known.has(id))];
      this.#next = page.next;
    } catch (error) {
      if (!isAbort(error)) this.#moreProblem = toBackendError(error);
    }
    this.#loadingMore = false;
    this.changed();
  }

  async #onChange({ kind, id }: Change, signal: AbortSignal): Promise<void> {
    if (kind === 'removed') return this.#drop(id);
    if (kind !== 'changed' || !this.#posts.some((post) => post.id === id)) {
      return this.#load(signal);
    }
    try {
      const post = await portOf(this.#context.backend, 'posts').get(id, { signal });
      if (!post) return this.#drop(id);
      this.#posts = this.#posts.map((other) => (other.id === id ? post : other));
      this.changed();
    } catch (error) {
      if (isAbort(error)) return;
      this.#problem = toBackendError(error);
      this.changed();
    }
  }

  #drop(id: Id): void {
    this.#posts = this.#posts.filter((post) => post.id !== id);
    this.changed();
  }
}

function isOlder(post: Post, than: Post): boolean {
  if (post.publishedAt !== than.publishedAt) return post.publishedAt < than.publishedAt;
  return post.id < than.id;
}
