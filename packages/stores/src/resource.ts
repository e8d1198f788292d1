import { isAbort, toBackendError } from '@stoa/contract';
import type { Call } from '@stoa/contract';
import type { ResourceSnapshot } from './readable.ts';
import { Store } from './store.ts';

/** One value that is loaded once for everybody who asks. */
export class Resource<T> extends Store<ResourceSnapshot<T>> {
  readonly #fetch: (call: Call) => Promise<T>;
  #state: ResourceSnapshot<T> = { phase: 'idle' };
  #underway: Promise<T> | undefined;

  constructor(fetch: (call: Call) => Promise<T>) {
    super();
    this.#fetch = fetch;
  }

  /** What is there already, or else what comes; rejects with the problem. */
  load(): Promise<T> {
    const { phase, data } = this.#state;
    return phase === 'ready' && data !== undefined ? Promise.resolve(data) : this.refresh();
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
    return this.#state;
  }

  async #loadOnce(): Promise<T> {
    const { data } = this.#state;
    const known = data === undefined ? {} : { data };
    this.#settle({ phase: data === undefined ? 'loading' : 'refreshing', ...known });
    try {
      const fresh = await this.#fetch({});
      this.#underway = undefined;
      this.#settle({ phase: 'ready', data: fresh });
      return fresh;
    } catch (error) {
      const problem = toBackendError(error);
      this.#underway = undefined;
      this.#settle({ phase: 'failed', ...known, ...(isAbort(error) ? {} : { problem }) });
      throw problem;
    }
  }

  #settle(state: ResourceSnapshot<T>): void {
    this.#state = state;
    this.changed();
  }
}
