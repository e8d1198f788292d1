import type { DraftPlace } from './draft-place.ts';
import type { Environment } from './environment.ts';
import type { StoreHub } from './hub.ts';

/** What was typed on a page before its code that writes had come. */
export interface EarlyText {
  readonly page: string;
  readonly scope: string;
  readonly place: DraftPlace;
  readonly text: string;
}

/** Tells this page from the others of the site. */
export function pageOf({ page = String(performance.timeOrigin) }: Environment): string {
  return page;
}

/** What it is kept under, apart from what was begun there before, which nobody has read yet. */
export function earlyKey({ page, scope, place }: Omit<EarlyText, 'text'>): string {
  return JSON.stringify([page, scope, place]);
}

/** Keeps it at once, for the code that writes to take up on this page or on a later one. */
export function keepEarlyText(
  { environment, scope }: StoreHub,
  place: DraftPlace,
  text: string,
): void {
  const early = { page: pageOf(environment), scope, place, text };
  try {
    // What else keeps texts comes later than this.
    const storage = environment.keeping ? environment.keeping.spare() : localStorage;
    storage?.setItem(`stoa-early ${earlyKey(early)}`, JSON.stringify(early));
  } catch {
    return; // Blocked or full: it stands in the field.
  }
}
