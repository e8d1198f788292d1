import type { Unsubscribe } from '@stoa/contract';
import type { Environment } from './environment.ts';

/**
 * What stores that keep texts, or send at the last moment, need of the page around them. Its own
 * module, because what is read is there before anything is written.
 */
export interface Keeping {
  /** The page is put away, perhaps for good. */
  onHidden(listener: () => void): Unsubscribe;
  /** The database where drafts and unsent texts live; absent where storage is blocked. */
  database(): string | undefined;
  /** Where texts go that the database does not take; absent where storage is blocked. */
  spare(): Storage | undefined;
  /** Runs the work while no other tab runs work of this name, where tabs can agree. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** A line to the other tabs; absent where there is none. */
  channel(name: string): BroadcastChannel | undefined;
}

/** Those of the page, unless the environment has its own. */
export function keepingOf(environment: Environment): Keeping {
  return environment.keeping ?? pageKeeping;
}

/** The page that the module runs in. */
export const pageKeeping: Keeping = {
  onHidden: (listener) => {
    const ends = new AbortController();
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') listener();
    };
    globalThis.document?.addEventListener('visibilitychange', onHidden, ends);
    globalThis.addEventListener?.('pagehide', listener, ends);
    return () => ends.abort();
  },
  database: () => probe(() => globalThis.indexedDB && 'stoa-texts'),
  spare: () => probe(() => globalThis.document && globalThis.localStorage),
  exclusively: async (name, work) => {
    let started = false;
    const once = () => {
      started = true;
      return work();
    };
    try {
      return await navigator.locks.request(name, once);
    } catch (error) {
      // Absent on plain http, refused in sandboxed frames: then tabs cannot agree.
      if (started) throw error;
      return work();
    }
  },
  channel: (name) => probe(() => new BroadcastChannel(name)),
};

/** Sandboxed frames and blocked storage throw on mere access. */
function probe<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
