import type { Unsubscribe, WatchRequest } from '@stoa/contract';
import { ChangeWatcher } from './change-watcher.ts';
import { newsAfter } from './changes.ts';
import type { News } from './changes.ts';
import type { Database } from './schema.ts';
import { snapshot } from './store.ts';

/** So many changes are read at once. */
const BATCH = 1_000;
const RETRY_AFTER = 1_000;

/** Reads new changes once for all watchers of a source, who are told in the order of sequences. */
export class ChangeFeed {
  readonly #db: Database;
  readonly #watchers = new Set<ChangeWatcher>();
  /** The newest change known to be there. */
  #newest: number;
  /** The last change read for everyone. */
  #reached: number;
  #turn: Promise<void> = Promise.resolve();
  #waiting = false;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(db: Database, newest: number) {
    this.#db = db;
    this.#newest = newest;
    this.#reached = newest;
  }

  watch(request: WatchRequest): Unsubscribe {
    const watcher = new ChangeWatcher(request, request.after ?? this.#newest);
    this.#watchers.add(watcher);
    this.deliver();
    return () => {
      watcher.stop();
      this.#watchers.delete(watcher);
    };
  }

  /** Something was written, up to this sequence. */
  advance(sequence: number): void {
    if (sequence <= this.#newest) return;
    this.#newest = sequence;
    this.deliver();
  }

  /** Changes of other processes are no longer heard of. */
  interrupt(): void {
    for (const watcher of this.#watchers) watcher.interrupted();
  }

  /** Reads and reports what is new, after what is being reported now. */
  deliver(): void {
    if (this.#waiting || this.#closed) return;
    this.#waiting = true;
    this.#turn = this.#turn.then(() => {
      this.#waiting = false;
      return this.#deliver();
    });
  }

  /** Ends all watches, and waits until nothing is read any more. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    for (const watcher of this.#watchers) watcher.stop();
    this.#watchers.clear();
    await this.#turn;
  }

  async #deliver(): Promise<void> {
    if (this.#watchers.size === 0) {
      this.#reached = this.#newest;
      return;
    }
    try {
      await this.#readForAll();
      for (const watcher of this.#watchers) if (!watcher.caughtUp) await this.#catchUp(watcher);
    } catch {
      // The store cannot be read now; reading goes on later from where it stopped.
      this.interrupt();
      if (!this.#closed) this.#retry = setTimeout(() => this.deliver(), RETRY_AFTER);
    }
  }

  async #readForAll(): Promise<void> {
    let news: News;
    do {
      news = await snapshot(this.#db, (db) => newsAfter(db, this.#reached, BATCH));
      for (const watcher of this.#watchers) if (watcher.caughtUp) tell(watcher, news);
      this.#reached = news.reached.sequence;
    } while (news.changes.length === BATCH);
    this.#newest = Math.max(this.#newest, this.#reached);
  }

  async #catchUp(watcher: ChangeWatcher): Promise<void> {
    let news: News;
    do {
      const { reached, topics } = watcher;
      news = await snapshot(this.#db, (db) => newsAfter(db, reached, BATCH, [...topics]));
      tell(watcher, news);
      watcher.advance(news.reached.sequence, news.changes.length < BATCH);
    } while (!watcher.caughtUp);
  }
}

function tell(watcher: ChangeWatcher, { missed, changes, reached }: News): void {
  watcher.connected();
  if (missed) watcher.reset(reached);
  for (const change of changes) watcher.report(change);
}
