import type { Unsubscribe } from '@stoa/contract';
import type { Readable } from './readable.ts';

/** Snapshots derived when asked for, and work that goes on while somebody is subscribed. */
export abstract class Store<S> implements Readable<S> {
  #listeners = new Set<() => void>();
  #snapshot: S | undefined;
  #running: AbortController | undefined;

  getSnapshot(): S {
    return (this.#snapshot ??= this.derive());
  }

  subscribe(listener: () => void): Unsubscribe {
    // An own function, so that one listener may subscribe twice.
    const own = (): void => listener();
    this.#listeners.add(own);
    if (!this.#running) {
      this.#running = new AbortController();
      this.start(this.#running.signal);
    }
    return () => {
      this.#listeners.delete(own);
      // An element moved in the DOM leaves and returns within one task.
      queueMicrotask(() => this.#stopIfAlone());
    };
  }

  /** Begins the work that goes on until the signal aborts. */
  protected abstract start(signal: AbortSignal): void;

  protected abstract derive(): S;

  protected changed(): void {
    this.#snapshot = undefined;
    for (const listener of [...this.#listeners]) listener();
  }

  /** The signal of the work in progress; an aborted one when nobody is subscribed. */
  protected get signal(): AbortSignal {
    return this.#running?.signal ?? AbortSignal.abort();
  }

  #stopIfAlone(): void {
    if (this.#listeners.size > 0) return;
    this.#running?.abort();
    this.#running = undefined;
  }
}
