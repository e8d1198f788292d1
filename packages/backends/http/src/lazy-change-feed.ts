import type { Unsubscribe, WatchRequest } from '@stoa/contract';
import type { ChangeFeed, OpenStream } from './change-feed.ts';

/** A `ChangeFeed` whose code comes with the first watcher, because many pages only read. */
export class LazyChangeFeed {
  readonly #open: OpenStream;
  #loading: Promise<ChangeFeed> | null = null;
  #closed = false;

  constructor(open: OpenStream) {
    this.#open = open;
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
    this.#loading ??= import('./change-feed.ts').then(
      ({ ChangeFeed }) => new ChangeFeed(this.#open),
    );
    return this.#loading;
  }
}
