import type { Unsubscribe } from '@stoa/contract';
import type { State } from './state.ts';

/** Holds the state and serialises what is done to it. */
export interface MemoryStore {
  read<T>(look: (state: State) => T): Promise<T>;
  /** Runs `change` alone; it throws before it changes anything, or its effect is kept. */
  transact<T>(change: (state: State) => T): Promise<T>;
  /** Calls back after every transaction, those of other tabs included. */
  subscribe(listener: () => void): Unsubscribe;
  /** Whether the state outlives the page. */
  persistent(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a store that begins with the state `initial` makes, unless it holds one already. */
export type OpenStore = (initial: () => State) => MemoryStore;

/** A store that lives as long as the page. */
export const openInMemory: OpenStore = (initial) => {
  const state = initial();
  const listeners = new Set<() => void>();
  return {
    // The work is done before the first `await`, so calls take effect in the order they are made.
    read: async (look) => look(state),
    transact: async (change) => {
      const outcome = change(state);
      for (const listener of listeners) listener();
      return outcome;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    persistent: async () => false,
    close: async () => listeners.clear(),
  };
};
