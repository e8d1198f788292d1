import type { Unsubscribe } from '@stoa/contract';

/** What stores need of the page around them; tests give their own. */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** At least 0, less than 1. */
  random(): number;
  /** Calls back once after so many milliseconds, unless the returned function is called. */
  after(milliseconds: number, callback: () => void): Unsubscribe;
  visible(): boolean;
  /** The page is looked at again, or the network is back. */
  onWake(listener: () => void): Unsubscribe;
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

/** The page that the module runs in. */
export const pageEnvironment: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  visible: () => typeof document === 'undefined' || document.visibilityState === 'visible',
  onWake: (listener) => {
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') listener();
    };
    return listening([
      [globalThis, 'online', listener],
      [globalThis, 'focus', listener],
      [globalThis.document, 'visibilitychange', onVisible],
    ]);
  },
  onHidden: (listener) => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') listener();
    };
    return listening([
      [globalThis.document, 'visibilitychange', onHidden],
      [globalThis, 'pagehide', listener],
    ]);
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

type Listening = readonly [EventTarget | undefined, string, () => void];

function listening(all: readonly Listening[]): Unsubscribe {
  for (const [target, type, listener] of all) target?.addEventListener?.(type, listener);
  return () => {
    for (const [target, type, listener] of all) target?.removeEventListener?.(type, listener);
  };
}

/** Sandboxed frames and blocked storage throw on mere access. */
function probe<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
