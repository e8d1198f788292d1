import type { Id, Topic, Unsubscribe } from '@stoa/contract';
import type { StoreHub } from './hub.ts';

/** Changes of one moment are read together. */
const GATHERING = 60;
const POLL = 30_000;
const AGAIN = 5_000;

export interface Following {
  readonly topics: readonly Topic[];
  /** The backend reports changes; else it is asked from time to time. */
  readonly live: boolean;
  readonly after: number | null;
  /** Reads these again, or everything. */
  read(ids: readonly Id[] | null): Promise<void>;
  /** What is shown may be old, or is fresh again. */
  onInterrupted(interrupted: boolean): void;
}

/** Follows a topic: live where the backend is, else by looking now and then while the page is seen. */
export class Follower {
  readonly #hub: StoreHub;
  readonly #following: Following;
  readonly #stops: Unsubscribe[];
  readonly #polls: boolean;
  /** What is to be read; `null` for everything. */
  #ids: readonly Id[] | null = [];
  #lineDown = false;
  #behind = false;
  #reading = false;
  #stopped = false;
  #cancel: Unsubscribe | undefined;

  constructor(hub: StoreHub, following: Following) {
    this.#hub = hub;
    this.#following = following;
    const { backend, environment } = hub;
    this.#polls = !following.live || !backend.watch;
    this.#stops = [environment.onWake(() => this.#onWake())];
    if (this.#polls) this.#poll();
    else this.#watch();
  }

  /** Reads these soon, or everything. */
  add(ids: readonly Id[] | null): void {
    if (ids?.length === 0) return;
    this.#ids = ids && this.#ids ? [...new Set([...this.#ids, ...ids])] : null;
    this.#schedule(GATHERING);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    for (const stop of this.#stops) stop();
  }

  #watch(): void {
    const { topics, after } = this.#following;
    const stop = this.#hub.backend.watch?.({
      topics,
      after,
      onChange: ({ kind, id }) => this.add(kind === 'reset' ? null : [id]),
      onState: (state) => {
        this.#lineDown = state === 'interrupted';
        this.#report();
      },
    });
    if (stop) this.#stops.push(stop);
  }

  #poll(): void {
    this.#ids = null;
    this.#schedule(this.#jittered(POLL));
  }

  #onWake(): void {
    if (this.#ids === null || this.#behind) this.#schedule(GATHERING);
  }

  #schedule(milliseconds: number): void {
    if (this.#stopped || this.#reading) return;
    this.#cancel?.();
    this.#cancel = this.#hub.environment.after(milliseconds, () => void this.#read());
  }

  async #read(): Promise<void> {
    const ids = this.#ids;
    // Nobody sees everything: it is read when the page wakes.
    if (ids === null && !this.#hub.environment.visible()) return;
    this.#ids = [];
    this.#reading = true;
    try {
      await this.#following.read(ids);
      this.#behind = false;
    } catch {
      // Shown as an interruption, and read again soon.
      this.#behind = true;
      this.#ids = ids && this.#ids ? [...ids, ...this.#ids] : null;
    }
    this.#reading = false;
    if (this.#stopped) return;
    this.#report();
    if (this.#behind) this.#schedule(this.#jittered(AGAIN));
    else if (this.#ids === null || this.#ids.length > 0) this.#schedule(GATHERING);
    else if (this.#polls) this.#poll();
  }

  #jittered(milliseconds: number): number {
    return milliseconds * (0.75 + this.#hub.environment.random() / 2);
  }

  #report(): void {
    this.#following.onInterrupted(this.#lineDown || this.#behind);
  }
}
