import type { Change, Id } from '@stoa/contract';
import { postSubject, POSTS_TOPIC } from '@stoa/domain';
import { beginTurn } from './calls.ts';
import type { Turn } from './calls.ts';
import { followersOf } from './news.ts';
import { notify } from './notify.ts';
import { personOf } from './people.ts';
import type { StoredPost } from './state.ts';
import type { MemoryStore } from './store.ts';

/** Timers hold no more milliseconds than this. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * Tells of scheduled posts when their time comes. They are read by their time, so nothing depends
 * on it but the news: after a restart it tells of what became due meanwhile.
 */
export class DuePosts {
  readonly #store: MemoryStore;
  readonly #clock: () => string;
  readonly #ids: () => Id;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(store: MemoryStore, clock: () => string, ids: () => Id) {
    this.#store = store;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** The outcome of a write that may have scheduled something. */
  async after<T>(write: Promise<T>): Promise<T> {
    const outcome = await write;
    void this.arm();
    return outcome;
  }

  /** Waits for the next post to become due; tells at once of those that are. */
  async arm(): Promise<void> {
    const reading = this.#store.read(({ posts }) => nextDue(posts.values()));
    // Where the store is closed or cleared, nobody is there to be told.
    const next = await reading.catch(() => null);
    clearTimeout(this.#timer);
    if (next === null || this.#closed) return;
    const wait = Math.max(Date.parse(next) - Date.parse(this.#clock()), 0);
    this.#timer = setTimeout(() => void this.#onDue(), Math.min(wait, LONGEST_WAIT));
    // A process that has nothing else to do need not wait for it.
    (this.#timer as { unref?: () => void }).unref?.();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #onDue(): Promise<void> {
    try {
      await this.#store.transact((state) => {
        const turn = beginTurn(state, this.#clock(), this.#ids);
        for (const post of state.posts.values()) {
          if (isWaiting(post)) announcePost(turn, post, 'added');
        }
      });
    } catch {
      // As above; whoever opens the store again tells of it.
      return;
    }
    await this.arm();
  }
}

/** Tells watchers, and followers when it appears; what is scheduled is told of when it is due. */
export function announcePost(
  turn: Turn,
  post: StoredPost,
  kind: Exclude<Change['kind'], 'reset'>,
): void {
  const { state, now, announce } = turn;
  if (post.publishedAt > now) return;
  announce(POSTS_TOPIC, post.announced ? kind : 'added', post.id);
  if (post.announced) return;
  post.announced = true;
  const { id, authorId, writtenById } = post;
  const followers = followersOf(state, { kind: 'person', id: authorId });
  const target = { kind: 'post', id } as const;
  notify(
    { ...turn, person: personOf(state, authorId) },
    'post',
    followers.filter((personId) => personId !== writtenById),
    { target, subject: postSubject(id), actorId: authorId },
  );
}

function isWaiting({ announced, withdrawnAt }: StoredPost): boolean {
  return !announced && withdrawnAt === null;
}

function nextDue(posts: Iterable<StoredPost>): string | null {
  const times = [...posts].filter(isWaiting).map(({ publishedAt }) => publishedAt);
  return times.sort()[0] ?? null;
}
