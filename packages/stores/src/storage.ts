import type { OutboxEntry } from './outbox-entry.ts';
import type { PictureDraft } from './picture-drafts.ts';

export interface StoredDraft {
  readonly key: string;
  readonly text: string;
  readonly savedAt: number;
}

export interface StoredPicture extends PictureDraft {
  /** The key of the draft it belongs to. */
  readonly key: string;
  readonly savedAt: number;
}

/** A draft that was sent: it goes when its words are in the outbox. */
export interface SentDraft {
  readonly key: string;
  readonly text: string;
  readonly pictureIds: readonly string[];
}

/** Where texts live until the backend has them. */
export interface TextStorage {
  /** What is stored outlives the page. */
  readonly persistent: boolean;
  draft(key: string): Promise<StoredDraft | undefined>;
  /** An empty text deletes the draft. */
  saveDraft(draft: StoredDraft): Promise<void>;
  deleteDraftsBefore(savedAt: number): Promise<void>;
  /** The pictures of a draft, in the order in which they were added. */
  pictures(key: string): Promise<StoredPicture[]>;
  savePicture(picture: StoredPicture): Promise<void>;
  deletePicture(id: string): Promise<void>;
  entries(): Promise<OutboxEntry[]>;
  /** In one step with the end of its draft, so that a page that is closed leaves one or the other. */
  saveEntry(entry: OutboxEntry, draft?: SentDraft): Promise<void>;
  deleteEntry(mutationId: string): Promise<void>;
}

type StoreName = 'drafts' | 'outbox' | 'pictures';

/** One database for the page; in memory where there is none or it refuses. */
export async function openTextStorage(name: string | undefined): Promise<TextStorage> {
  if (!name) return inMemory();
  try {
    const opening = indexedDB.open(name, 2);
    opening.onupgradeneeded = ({ oldVersion }) => upgrade(opening.result, oldVersion);
    const database = await answer<IDBDatabase>(opening);
    // A newer page must not wait for this one.
    database.onversionchange = () => database.close();
    return inDatabase(database);
  } catch {
    return inMemory();
  }
}

function upgrade(database: IDBDatabase, from: number): void {
  if (from < 1) {
    const drafts = database.createObjectStore('drafts', { keyPath: 'key' });
    drafts.createIndex('savedAt', 'savedAt');
    database.createObjectStore('outbox', { keyPath: 'mutationId' });
  }
  const pictures = database.createObjectStore('pictures', { keyPath: 'id' });
  pictures.createIndex('key', 'key');
  pictures.createIndex('savedAt', 'savedAt');
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(problemOf(request));
  });
}

function problemOf({ error }: IDBRequest | IDBTransaction): Error {
  return error ?? new DOMException('The database gave up.', 'AbortError');
}

function inDatabase(database: IDBDatabase): TextStorage {
  const reading = (store: StoreName): IDBObjectStore =>
    database.transaction(store).objectStore(store);
  // All writes share one queue, so that a draft goes only after its text is in the outbox.
  const write = (work: (store: (name: StoreName) => IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(['drafts', 'outbox', 'pictures'], 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(problemOf(transaction));
      work((name) => transaction.objectStore(name));
    });
  return {
    persistent: true,
    draft: async (key) => answer<StoredDraft | undefined>(reading('drafts').get(key)),
    saveDraft: (draft) =>
      write((store) => {
        if (draft.text === '') store('drafts').delete(draft.key);
        else store('drafts').put(draft);
      }),
    deleteDraftsBefore: (savedAt) =>
      write((store) => {
        for (const name of ['drafts', 'pictures'] as const) {
          const old = store(name).index('savedAt').getAllKeys(IDBKeyRange.upperBound(savedAt));
          old.onsuccess = () => old.result.forEach((key) => store(name).delete(key));
        }
      }),
    // Ids grow with time.
    pictures: async (key) => answer<StoredPicture[]>(reading('pictures').index('key').getAll(key)),
    savePicture: (picture) => write((store) => store('pictures').put(picture)),
    deletePicture: (id) => write((store) => store('pictures').delete(id)),
    entries: async () => answer<OutboxEntry[]>(reading('outbox').getAll()),
    saveEntry: (entry, draft) =>
      write((store) => {
        store('outbox').put(entry);
        if (!draft) return;
        const kept = store('drafts').get(draft.key);
        kept.onsuccess = () => {
          // What was typed meanwhile stays.
          const text = (kept.result as StoredDraft | undefined)?.text;
          if (text === draft.text) store('drafts').delete(draft.key);
        };
        for (const id of draft.pictureIds) store('pictures').delete(id);
      }),
    deleteEntry: (mutationId) => write((store) => store('outbox').delete(mutationId)),
  };
}

function inMemory(): TextStorage {
  const drafts = new Map<string, StoredDraft>();
  const outbox = new Map<string, OutboxEntry>();
  const pictures = new Map<string, StoredPicture>();
  return {
    persistent: false,
    draft: async (key) => drafts.get(key),
    saveDraft: async (draft) => {
      if (draft.text === '') drafts.delete(draft.key);
      else drafts.set(draft.key, draft);
    },
    deleteDraftsBefore: async (savedAt) => {
      for (const draft of drafts.values()) if (draft.savedAt <= savedAt) drafts.delete(draft.key);
      for (const { id, savedAt: at } of pictures.values()) if (at <= savedAt) pictures.delete(id);
    },
    pictures: async (key) => [...pictures.values()].filter((picture) => picture.key === key),
    savePicture: async (picture) => void pictures.set(picture.id, picture),
    deletePicture: async (id) => void pictures.delete(id),
    entries: async () => [...outbox.values()],
    saveEntry: async (entry, draft) => {
      outbox.set(entry.mutationId, entry);
      if (!draft) return;
      if (drafts.get(draft.key)?.text === draft.text) drafts.delete(draft.key);
      for (const id of draft.pictureIds) pictures.delete(id);
    },
    deleteEntry: async (mutationId) => void outbox.delete(mutationId),
  };
}
