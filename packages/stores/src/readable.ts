import type { BackendError, Unsubscribe } from '@stoa/contract';

/** State that can be read at any time and announces each change. Snapshots are immutable. */
export interface Readable<S> {
  getSnapshot(): S;
  /** The first subscriber starts the work, the last one to leave ends it. */
  subscribe(listener: () => void): Unsubscribe;
}

/** `refreshing` still has data; `failed` has data if something was loaded before. */
export type Phase = 'idle' | 'loading' | 'ready' | 'refreshing' | 'failed';

export interface ResourceSnapshot<T> {
  readonly phase: Phase;
  readonly data?: T;
  readonly problem?: BackendError;
}
