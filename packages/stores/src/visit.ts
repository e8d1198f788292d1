const KEY = 'stoa-visit';

let known: string | undefined;

/** Tells this tab from others, on all pages of its visit; only this page where storage is blocked. */
export function thisVisit(): string {
  if (known) return known;
  known = Math.random().toString(36).slice(2);
  try {
    known = sessionStorage.getItem(KEY) ?? known;
    sessionStorage.setItem(KEY, known);
  } catch {
    return known; // Sandboxed frames and some policies refuse storage.
  }
  return known;
}
