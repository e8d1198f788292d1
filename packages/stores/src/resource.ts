import { isAbort, toBackendError } from '@stoa/contract';
import type { BackendError, Call } from '@stoa/contract';
import type { Phase, ResourceSnapshot } from './readable.ts';
import { Store } from './store.ts';

/** One value that is loaded once for everybody who asks. */
export class Resource<T> extends Store<ResourceSnapshot<T>> {
  readonly #fetch: (call: Call) => Promise<T>;
  #phase: Phase = 'idle';
  #data: T | undefined;
  #problem: BackendError | undefined;
  #underway: Promise<T> | undefined;

  constructor(fetch: (call: Call) => Promise<T>) {
    super();
    this.#fetch = fetch;
  }

  /** What is there already, or else what comes; rejects with the problem. */
  load(): Promise<T> {
    if (this.#phase === 'ready' && this.#data !== undefined) return Promise.resolve(this.#data);
    return this.refresh();
  }

  /** Loads again, once for all who ask meanwhile. */
  refresh(): Promise<T> {
    return (this.#underway ??= this.#loadOnce());
  }

  protected override start(): void {
    // The problem is in the snapshot.
    this.load().catch(() => undefined);
  }

  protected override derive(): ResourceSnapshot<T> {
    return {
      phase: this.#phase,
      ...(this.#data !== undefined && { data: this.#data }),
      ...(this.#problem && { problem: this.#problem }),
    };
  }

  async #loadOnce(): Promise<T> {
    this.#phase = this.#data === undefined ? 'loading' : 'refreshing';
    this.changed();
    try {
      this.#data = await this.#fetch({});
      this.#phase = 'ready';
      this.#problem = undefined;
      return this.#data;
    } catch (error) {
      const problem = toBackendError(error);
      this.#phase = 'failed';
      this.#problem = isAbort(error) ? undefined : problem;
      throw problem;
    } finally {
      this.#underway = undefined;
      this.changed();
    }
  }
}
