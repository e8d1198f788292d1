import type { Unsubscribe, WatchRequest } from '@stoa/contract';
import type { ChangeFeed } from './change-feed.ts';

/** A `ChangeFeed` whose code comes with the first watcher, because many pages only read. */
export class LateChangeFeed {
  readonly #import: () => Promise<ChangeFeed>;
  #loading: Promise<ChangeFeed> | null = null;
  #closed = false;

  constructor(load: () => Promise<ChangeFeed>) {
    this.#import = load;
  }

  watch(request: WatchRequest): Unsubscribe {
    if (this.#closed) return () => {};
    let unsubscribe: Unsubscribe | null = null;
    let left = false;
    this.#load().then(
      (feed) => {
        if (!left) unsubscribe = feed.watch(request);
      },
      () => {
        this.#loading = null;
        request.onState?.('interrupted');
      },
    );
    return () => {
      left = true;
      unsubscribe?.();
    };
  }

  close(): void {
    this.#closed = true;
    void this.#loading?.then((feed) => feed.close());
  }

  #load(): Promise<ChangeFeed> {
    this.#loading ??= this.#import();
    return this.#loading;
  }
}
