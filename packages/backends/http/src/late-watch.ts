import type { Unsubscribe, WatchRequest } from '@stoa/contract';
import type { ChangeFeed } from './change-feed.ts';

/** Watches a feed whose code comes with the first watcher, because many pages only read. */
export function lateWatch(
  feed: () => Promise<ChangeFeed>,
  request: WatchRequest,
  isOver: () => boolean,
): Unsubscribe {
  let end: Unsubscribe | undefined;
  let left = false;
  feed().then(
    (arrived) => {
      if (!left && !isOver()) end = arrived.watch(request);
    },
    () => request.onState?.('interrupted'),
  );
  return () => {
    left = true;
    end?.();
  };
}
