import type { DraftPlace } from './draft-place.ts';
import { draftKey } from './draft-place.ts';
import type { Environment } from './environment.ts';
import { keepingOf } from './keeping.ts';
import type { StoreHub } from './hub.ts';
import { SpareTexts } from './spare-texts.ts';

const onPages = new WeakSet<Environment>();

/** A text was begun that the second place has no room for: perhaps only this page has it. */
export function noteOnPage(environment: Environment): void {
  onPages.add(environment);
}

/**
 * Whether something was begun where the slot begins so, or may have been where that cannot be read;
 * so small that a page which is only read does without the code that writes.
 */
export async function holdsDrafts(
  { environment, scope }: StoreHub,
  place: DraftPlace,
): Promise<boolean> {
  const start = draftKey(scope, place).slice(0, -2);
  return (
    onPages.has(environment) ||
    (['draft', 'early'] as const).some(
      (kind) => new SpareTexts(environment, kind).all().length > 0,
    ) ||
    mayHold(environment, 'drafts', start)
  );
}

/** Whether earlier pages may have left a text that was not sent. */
export async function mayHoldEntries({ environment }: StoreHub): Promise<boolean> {
  return (
    onPages.has(environment) ||
    new SpareTexts(environment, 'entry').all().length > 0 ||
    mayHold(environment, 'outbox')
  );
}

/** In doubt it may: the code that knows more tells. */
function mayHold(environment: Environment, store: string, start = ''): Promise<boolean> {
  const name = keepingOf(environment).database();
  if (!name) return Promise.resolve(false);
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    let isNew = false;
    opening.onupgradeneeded = () => {
      // Nobody has written yet; making it is left to whoever does.
      isNew = true;
      opening.transaction?.abort();
    };
    opening.onerror = () => resolve(!isNew);
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const counting = database
          .transaction(store)
          .objectStore(store)
          .count(IDBKeyRange.bound(start, `${start}\uffff`));
        counting.onsuccess = () => resolve(counting.result > 0);
        counting.onerror = () => resolve(true);
      } catch {
        resolve(true);
      }
      // A newer page must not wait for this one.
      database.close();
    };
  });
}
