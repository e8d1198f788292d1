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

async function open(environment: Environment): Promise<TextStorage> {
  const [{ openTextStorage }, { doublyKept }, { adoptEarlyTexts }] = await Promise.all([
    import('./storage.ts'),
    import('./doubly-kept.ts'),
    import('./early-texts.ts'),
  ]);
  const first = await openTextStorage(keepingOf(environment).database());
  const storage = doublyKept(first, environment);
  // What cannot be stored now stays where it is.
  await adoptEarlyTexts(storage, environment).catch(() => undefined);
  return storage;
}
