import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
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

interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft; indexes: { savedAt: number } };
  outbox: { key: string; value: OutboxEntry };
  pictures: { key: string; value: StoredPicture; indexes: { key: string; savedAt: number } };
}

/** One database for the page; in memory where there is none or it refuses. */
export async function openTextStorage(name: string | undefined): Promise<TextStorage> {
  if (!name) return inMemory();
  try {
    const db = await openDB<Schema>(name, 2, {
      upgrade(database, from) {
        if (from < 1) {
          const drafts = database.createObjectStore('drafts', { keyPath: 'key' });
          drafts.createIndex('savedAt', 'savedAt');
          database.createObjectStore('outbox', { keyPath: 'mutationId' });
        }
        const pictures = database.createObjectStore('pictures', { keyPath: 'id' });
        pictures.createIndex('key', 'key');
        pictures.createIndex('savedAt', 'savedAt');
      },
      // A newer page must not wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return inDatabase(db);
  } catch {
    return inMemory();
  }
}

function inDatabase(db: IDBPDatabase<Schema>): TextStorage {
  // All writes share one queue, so that a draft goes only after its text is in the outbox.
  const writing = () => db.transaction(['drafts', 'outbox', 'pictures'], 'readwrite');
  return {
    persistent: true,
    draft: (key) => db.get('drafts', key),
    saveDraft: async (draft) => {
      const transaction = writing();
      const drafts = transaction.objectStore('drafts');
      await (draft.text === '' ? drafts.delete(draft.key) : drafts.put(draft));
      await transaction.done;
    },
    deleteDraftsBefore: async (savedAt) => {
      const transaction = writing();
      for (const name of ['drafts', 'pictures'] as const) {
        const store = transaction.objectStore(name);
        const old = await store.index('savedAt').getAllKeys(IDBKeyRange.upperBound(savedAt));
        for (const key of old) await store.delete(key);
      }
      await transaction.done;
    },
    // Ids grow with time.
    pictures: (key) => db.getAllFromIndex('pictures', 'key', key),
    savePicture: async (picture) => {
      const transaction = writing();
      await transaction.objectStore('pictures').put(picture);
      await transaction.done;
    },
    deletePicture: async (id) => {
      const transaction = writing();
      await transaction.objectStore('pictures').delete(id);
      await transaction.done;
    },
    entries: () => db.getAll('outbox'),
    saveEntry: async (entry, draft) => {
      const transaction = writing();
      await transaction.objectStore('outbox').put(entry);
      if (draft) {
        const drafts = transaction.objectStore('drafts');
        // What was typed meanwhile stays.
        if ((await drafts.get(draft.key))?.text === draft.text) await drafts.delete(draft.key);
        for (const id of draft.pictureIds) await transaction.objectStore('pictures').delete(id);
      }
      await transaction.done;
    },
    deleteEntry: async (mutationId) => {
      const transaction = writing();
      await transaction.objectStore('outbox').delete(mutationId);
      await transaction.done;
    },
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
