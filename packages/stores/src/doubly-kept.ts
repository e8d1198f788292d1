import type { Environment } from './environment.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { pageOnlyOf } from './page-only.ts';
import { SpareTexts } from './spare-texts.ts';
import type { StoredDraft, TextStorage } from './storage.ts';

/** A storage whose texts go to a second place where the first has no room for them. */
export function doublyKept(first: TextStorage, environment: Environment): TextStorage {
  const drafts = new SpareTexts<StoredDraft>(environment, 'draft');
  const entries = new SpareTexts<OutboxEntry>(environment, 'entry');
  const alone = pageOnlyOf(environment);
  // What was typed since, here or in another tab, stays.
  const dropSpare = ({ key, text }: Pick<StoredDraft, 'key' | 'text'>): void => {
    if (drafts.read(key)?.text === text) drafts.drop(key);
  };
  const keep = keeper(first.persistent, (key, isStored) => alone.note(key, isStored));
  return {
    ...first,
    draft: async (key) => {
      const spare = drafts.read(key);
      const stored = await first.draft(key).catch(otherwise(spare));
      return spare && (!stored || stored.savedAt <= spare.savedAt) ? spare : stored;
    },
    saveDraft: (draft) =>
      keep(
        draft.key,
        draft.text !== '',
        () => first.saveDraft(draft),
        () => dropSpare(draft),
        () => drafts.keep(draft.key, draft),
      ),
    deleteDraftsBefore: async (savedAt) => {
      for (const draft of drafts.all()) if (draft.savedAt <= savedAt) drafts.drop(draft.key);
      await first.deleteDraftsBefore(savedAt);
    },
    entries: async () => {
      const spare = entries.all();
      const stored = await first.entries().catch(otherwise<OutboxEntry[]>(spare));
      const ids = new Set(spare.map(({ mutationId }) => mutationId));
      return [...stored.filter(({ mutationId }) => !ids.has(mutationId)), ...spare];
    },
    saveEntry: (entry, draft) =>
      keep(
        entry.mutationId,
        true,
        () => first.saveEntry(entry, draft),
        () => {
          entries.drop(entry.mutationId);
          if (draft) dropSpare(draft);
        },
        () => {
          if (hasPictures(entry) || !entries.keep(entry.mutationId, entry)) return false;
          if (draft)
            drafts.keep(draft.key, { key: draft.key, text: '', savedAt: environment.now() });
          return true;
        },
      ),
    // A picture is no JSON: it lives in the database or on this page.
    savePicture: (picture) =>
      keep(
        picture.id,
        true,
        () => first.savePicture(picture),
        () => undefined,
        () => false,
      ),
    deletePicture: async (id) => {
      alone.note(id, true);
      await first.deletePicture(id);
    },
    deleteEntry: async (mutationId) => {
      entries.drop(mutationId);
      alone.note(mutationId, true);
      await first.deleteEntry(mutationId);
    },
  };
}

/** Keeps in the first place that takes it, and tells whether any has. */
function keeper(persistent: boolean, note: (key: string, isStored: boolean) => void) {
  return async (
    key: string,
    isThere: boolean,
    save: () => Promise<void>,
    drop: () => void,
    spare: () => boolean,
  ): Promise<void> => {
    try {
      await save();
    } catch (error) {
      const isStored = spare();
      note(key, isStored || !isThere);
      if (isStored) return;
      throw error;
    }
    // What lives in memory alone is better kept twice.
    if (persistent) drop();
    note(key, persistent || spare() || !isThere);
  };
}

function hasPictures(entry: OutboxEntry): boolean {
  return 'pictures' in entry && (entry.pictures?.length ?? 0) > 0;
}

function otherwise<T>(spare: T | undefined): (error: unknown) => T {
  return (error) => {
    if (spare === undefined) throw error;
    return spare;
  };
}
