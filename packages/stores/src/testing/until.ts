import type { Readable } from '../readable.ts';

const PATIENCE = 5_000;

/** Resolves with the first snapshot that satisfies the condition, the present one included. */
export function until<S>(store: Readable<S>, condition: (snapshot: S) => boolean): Promise<S> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const snapshot = store.getSnapshot();
      if (!condition(snapshot)) return;
      clearTimeout(timer);
      unsubscribe();
      resolve(snapshot);
    };
    const timer = setTimeout(() => {
      unsubscribe();
      reject(new Error(`Still waiting at ${JSON.stringify(store.getSnapshot())}`));
    }, PATIENCE);
    const unsubscribe = store.subscribe(look);
    queueMicrotask(look);
  });
}
