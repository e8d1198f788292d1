import { wordsHaveCome } from './locale.ts';

/** Whether a part that loads late has come, with its words; the reader may be offline by then. */
export async function hasLoaded(part: Promise<unknown>): Promise<boolean> {
  try {
    await part;
    await wordsHaveCome();
    return true;
  } catch (error) {
    console.warn('Stoa: a part of an element could not be loaded.', error);
    return false;
  }
}
