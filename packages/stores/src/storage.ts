import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { OutboxEntry } from './outbox-entry.ts';

export interface StoredDraft {
  readonly key: string;
  readonly text: string;
  readonly savedAt: number;
}

/** Where texts live until the backend has them. */
export interface TextStorage {
  /** What is stored outlives the page. */
  readonly persistent: boolean;
  draft(key: string): Promise<StoredDraft | undefined>;
  /** An empty text deletes the draft. */
  saveDraft(draft: StoredDraft): Promise<void>;
  deleteDraftsBefore(savedAt: number): Promise<void>;
  entries(): Promise<OutboxEntry[]>;
  saveEntry(entry: OutboxEntry): Promise<void>;
  deleteEntry(mutationId: string): Promise<void>;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft; indexes: { savedAt: number } };
  outbox: { key: string; value: OutboxEntry };
}

/** One database for the page; in memory where there is none or it refuses. */
export async function openTextStorage(name: string | undefined): Promise<TextStorage> {
  if (!name) return inMemory();
  try {
    const db = await openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('drafts', { keyPath: 'key' }).createIndex('savedAt', 'savedAt');
        database.createObjectStore('outbox', { keyPath: 'mutationId' });
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
  // Writes to both stores share one queue, so that a draft goes only after its text is in the outbox.
  const writing = () => db.transaction(['drafts', 'outbox'], 'readwrite');
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
      const index = transaction.objectStore('drafts').index('savedAt');
      for (const key of await index.getAllKeys(IDBKeyRange.upperBound(savedAt))) {
        await transaction.objectStore('drafts').delete(key);
      }
      await transaction.done;
    },
    entries: () => db.getAll('outbox'),
    saveEntry: async (entry) => {
      const transaction = writing();
      await transaction.objectStore('outbox').put(entry);
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
  return {
    persistent: false,
    draft: async (key) => drafts.get(key),
    saveDraft: async (draft) => {
      if (draft.text === '') drafts.delete(draft.key);
      else drafts.set(draft.key, draft);
    },
    deleteDraftsBefore: async (savedAt) => {
      for (const draft of drafts.values()) if (draft.savedAt <= savedAt) drafts.delete(draft.key);
    },
    entries: async () => [...outbox.values()],
    saveEntry: async (entry) => void outbox.set(entry.mutationId, entry),
    deleteEntry: async (mutationId) => void outbox.delete(mutationId),
  };
}
