import type { Change, Id } from '@stoa/contract';
import { postSubject, POSTS_TOPIC } from '@stoa/domain';
import { appendChanges, later, progressOf, takeTurn } from './changes.ts';
import type { Announcement } from './changes.ts';
import { followersOf } from './news.ts';
import { notify } from './notify.ts';
import type { Notifying } from './notify.ts';
import type { Database } from './schema.ts';
import { transact } from './store.ts';
import type { Store } from './store.ts';

/** Another process may schedule a post meanwhile, and stop before it is due. */
const LONGEST_WAIT = 60_000;
const RETRY_AFTER = 5_000;

/**
 * Tells of scheduled posts when their time comes. They are read by their time, so nothing depends
 * on it but the news: after a restart it tells of what became due meanwhile.
 */
export class DuePosts {
  readonly #store: Omit<Store, 'due'>;
  #timer: NodeJS.Timeout | undefined;
  #telling: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(store: Omit<Store, 'due'>) {
    this.#store = store;
  }

  /** The outcome of a write that may have scheduled something. */
  async after<T>(write: Promise<T>): Promise<T> {
    const outcome = await write;
    this.arm();
    return outcome;
  }

  /** Tells of what is due, and waits for the next. */
  arm(): void {
    this.#telling = this.#telling.then(() => this.#tell());
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#telling;
  }

  async #tell(): Promise<void> {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    let wait = LONGEST_WAIT;
    try {
      const { db, clock } = this.#store;
      const next = await nextDue(db);
      if (next !== null && next <= Date.parse(clock())) await this.#announceDue();
      else if (next !== null) wait = Math.min(wait, next - Date.parse(clock()));
    } catch {
      // The store cannot be reached now; what is due is told of when it can.
      wait = RETRY_AFTER;
    }
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.arm(), wait);
    this.#timer.unref();
  }

  async #announceDue(): Promise<void> {
    const { db, clock, ids, feed, writes, changesKept } = this.#store;
    const newest = await writes.run(() =>
      transact(db, async (db) => {
        await takeTurn(db);
        const last = await progressOf(db);
        const now = later(clock(), last.at);
        const announced: Announcement[] = [];
        const announce: Notifying['announce'] = (topic, kind, id) =>
          void announced.push({ topic, kind, id });
        const due = await waiting(db).where('published_at', '<=', new Date(now)).execute();
        for (const { id } of due) {
          await announcePost({ db, now, newId: ids, announce }, id, 'added');
        }
        return appendChanges(db, announced, { sequence: last.sequence, at: now }, changesKept);
      }),
    );
    feed.advance(newest);
    this.arm();
  }
}

/** Tells watchers, and followers when it appears; what is scheduled is told of when it is due. */
export async function announcePost(
  turn: Omit<Notifying, 'person'>,
  id: Id,
  kind: Exclude<Change['kind'], 'reset'>,
): Promise<void> {
  const { db, now, announce } = turn;
  const post = await db
    .selectFrom('posts')
    .select(['author_id', 'written_by', 'announced', 'published_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (post.published_at.toISOString() > now) return;
  announce(POSTS_TOPIC, post.announced ? kind : 'added', id);
  if (post.announced) return;
  await db.updateTable('posts').set({ announced: true }).where('id', '=', id).execute();
  const authorId = post.author_id;
  const followers = await followersOf(db, { kind: 'person', id: authorId });
  await notify(
    { ...turn, person: { id: authorId } },
    'post',
    followers.filter((personId) => personId !== post.written_by),
    { target: { kind: 'post', id }, subject: postSubject(id), actorId: authorId },
  );
}

function waiting(db: Database) {
  return db
    .selectFrom('posts')
    .select(['id', 'published_at'])
    .where('announced', '=', false)
    .where('withdrawn_at', 'is', null)
    .orderBy('published_at');
}

async function nextDue(db: Database): Promise<number | null> {
  const next = await waiting(db).limit(1).executeTakeFirst();
  return next ? next.published_at.getTime() : null;
}
