import type { Environment } from './environment.ts';
import { keepingOf } from './keeping.ts';
import type { TextStorage } from './storage.ts';

const opened = new WeakMap<Environment, Promise<TextStorage>>();

/** The page's text storage, loaded and opened when first needed. */
export function textStorage(environment: Environment): Promise<TextStorage> {
  const known = opened.get(environment);
  if (known) return known;
  const opening = open(environment);
  opened.set(environment, opening);
  // A module that could not be fetched now can perhaps be later.
  opening.catch(() => opened.delete(environment));
  return opening;
}

/** Somebody on this page has written, or looked for what was written. */
export function isTextStorageOpen(environment: Environment): boolean {
  return opened.has(environment);
}

async function open(environment: Environment): Promise<TextStorage> {
  const [{ openTextStorage }, { doublyKept }] = await Promise.all([
    import('./storage.ts'),
    import('./doubly-kept.ts'),
  ]);
  return doublyKept(await openTextStorage(keepingOf(environment).database()), environment);
}
