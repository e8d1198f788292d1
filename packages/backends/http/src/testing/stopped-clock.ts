import type { FeedClock } from '../feed-clock.ts';

/** A clock on which nothing happens until the test says so. */
export class StoppedClock implements FeedClock {
  luck = 1;
  started = 0;
  readonly #timers = new Map<number, { milliseconds: number; act: () => void }>();

  /** What is being waited for, in milliseconds. */
  get waits(): number[] {
    return [...this.#timers.values()].map(({ milliseconds }) => milliseconds);
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = ++this.started;
    this.#timers.set(timer, { milliseconds, act });
    return () => void this.#timers.delete(timer);
  }

  random(): number {
    return this.luck;
  }

  /** Lets everything happen that is being waited for now. */
  run(): void {
    const due = [...this.#timers.values()];
    this.#timers.clear();
    for (const { act } of due) act();
  }
}
