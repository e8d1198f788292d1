import { BackendError } from '@stoa/contract';

/** Loads code once, and again with a later call where it could not be had. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | undefined;
  return () => {
    coming ??= load().catch((error: unknown) => {
      coming = undefined;
      throw new BackendError('unavailable', 'A part could not be loaded.', {}, { cause: error });
    });
    return coming;
  };
}
