import { BackendError } from '@stoa/contract';
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { State } from './state.ts';
import { openInMemory } from './store.ts';
import type { MemoryStore, OpenStore } from './store.ts';
import { upgraded, uploadsAsBytes } from './upgrade.ts';

interface Schema extends DBSchema {
  state: { key: 'state'; value: State };
}

/** A store in the browser's IndexedDB that all tabs share; in memory where storage is blocked. */
export function createIndexedDbStore(name: string): OpenStore {
  return (initial) => {
    const opened = openDatabase(name, initial).then(
      (database) => new IndexedDbStore(name, database),
      () => openInMemory(initial),
    );
    return {
      read: async (look) => (await opened).read(look),
      transact: async (change) => (await opened).transact(change),
      subscribe: (listener) => {
        const subscription = opened.then((store) => store.subscribe(listener));
        return () => void subscription.then((unsubscribe) => unsubscribe());
      },
      persistent: async () => (await opened).persistent(),
      close: async () => (await opened).close(),
    };
  };
}

async function openDatabase(name: string, initial: () => State): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('state'),
  });
  // A transaction of its own, because two tabs may open an empty database at the same time.
  const transaction = database.transaction('state', 'readwrite');
  if ((await transaction.store.count()) === 0) await transaction.store.put(initial(), 'state');
  await transaction.done;
  await keepUploadsAsBytes(database);
  return database;
}

/** Once, for a database of an older version: later reads find nothing to do. */
async function keepUploadsAsBytes(database: IDBPDatabase<Schema>): Promise<void> {
  const stored = await database.get('state', 'state');
  const uploads = stored ? await uploadsAsBytes(stored) : new Map<string, never>();
  if (uploads.size === 0) return;
  const transaction = database.transaction('state', 'readwrite');
  const state = await transaction.store.get('state');
  for (const [id, media] of uploads) if (state?.media.has(id)) state.media.set(id, media);
  if (state) await transaction.store.put(state, 'state');
  await transaction.done;
}

class IndexedDbStore implements MemoryStore {
  readonly #database: IDBPDatabase<Schema>;
  readonly #listeners = new Set<() => void>();
  readonly #otherTabs: BroadcastChannel | undefined;

  constructor(name: string, database: IDBPDatabase<Schema>) {
    this.#database = database;
    this.#otherTabs =
      typeof BroadcastChannel === 'function' ? new BroadcastChannel(`stoa:${name}`) : undefined;
    this.#otherTabs?.addEventListener('message', () => this.#notify());
    // A newer page wants to upgrade: it must not wait for this one.
    database.addEventListener('versionchange', () => database.close());
  }

  async read<T>(look: (state: State) => T): Promise<T> {
    return look(known(await translated(() => this.#database.get('state', 'state'))));
  }

  /** Nothing is put before `change` returns, so one that throws leaves the state as it was. */
  async transact<T>(change: (state: State) => T): Promise<T> {
    const [stored, put] = await translated(async () => this.#begin());
    const state = known(stored);
    const outcome = change(state);
    await translated(() => put(state));
    this.#notify();
    this.#otherTabs?.postMessage(null);
    return outcome;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async persistent(): Promise<boolean> {
    return true;
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    this.#otherTabs?.close();
    this.#database.close();
  }

  async #begin(): Promise<[State | undefined, (state: State) => Promise<unknown>]> {
    const { store, done } = this.#database.transaction('state', 'readwrite', {
      durability: 'strict',
    });
    const put = (state: State) => Promise.all([store.put(state, 'state'), done]);
    return [await store.get('state'), put];
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

function known(state: State | undefined): State {
  if (state) return upgraded(state);
  throw new BackendError(
    'unavailable',
    'What this site had stored was cleared: load the page again.',
  );
}

/** Failures of the storage, whose own `AbortError` is nobody's abort, as the contract names them. */
async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new BackendError('unavailable', 'The storage of this browser failed.', {}, { cause });
  }
}
