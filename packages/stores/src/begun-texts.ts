import { draftKey } from './draft-place.ts';
import type { DraftPlace } from './draft-place.ts';
import { draftsOf } from './drafts.ts';
import type { Draft } from './drafts.ts';
import type { StoreHub } from './hub.ts';
import { keepingOf } from './keeping.ts';
import { SpareTexts } from './spare-texts.ts';
import type { StoredDraft } from './storage.ts';
import { textStorage } from './text-storage.ts';

/** A text that was begun, and where. */
export interface BegunText {
  readonly place: DraftPlace;
  readonly draft: Draft;
}

/** What was begun at the places whose slot begins so, and has been stored. */
export async function draftsUnder(hub: StoreHub, place: DraftPlace): Promise<BegunText[]> {
  const { environment, scope } = hub;
  const drafts = draftsOf(hub);
  // Texts of pages that ended early are among them then.
  await textStorage(environment).catch(() => undefined);
  const start = draftKey(scope, place).slice(0, -2);
  const spare = new SpareTexts<StoredDraft>(environment, 'draft').all().map(({ key }) => key);
  const stored = await keysFrom(keepingOf(environment).database(), start);
  const keys = new Set([...spare, ...stored].filter((key) => key.startsWith(start)));
  const begun = [...keys].map((key) => {
    const [, , , slot] = JSON.parse(key) as [string, string, string, string];
    const at = { ...place, slot };
    return { place: at, draft: drafts.draft(at) };
  });
  await Promise.all(begun.map(({ draft }) => draft.ready));
  return begun.filter(({ draft }) => draft.text !== '');
}

/** The keys in the database that begin so; none where it cannot be read. */
function keysFrom(database: string | undefined, start: string): Promise<string[]> {
  if (!database) return Promise.resolve([]);
  return new Promise((resolve) => {
    const opening = indexedDB.open(database);
    // Nobody has written yet; making it is left to whoever does.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const range = IDBKeyRange.bound(start, `${start}\uffff`);
      try {
        const asking = opening.result.transaction('drafts').objectStore('drafts').getAllKeys(range);
        asking.onsuccess = () => resolve(asking.result as string[]);
        asking.onerror = () => resolve([]);
      } catch {
        resolve([]);
      }
      // A newer page must not wait for this one.
      opening.result.close();
    };
  });
}
