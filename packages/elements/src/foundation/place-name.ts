import { msg } from '@lit/localize';
import type { Subject } from '@stoa/contract';

/** What a page calls the places that subjects stand for; `undefined` where it does not know. */
export type PlaceNames = (subject: Subject) => string | undefined;

// Pages hold several bundles, which must agree.
const NAMES = Symbol.for('@stoa/place-names@1');
const page = globalThis as { [NAMES]?: PlaceNames | undefined };

/** Tells all elements of the page what places are called: only the host knows its pages' titles. */
export function setPlaceNames(names: PlaceNames | undefined): void {
  page[NAMES] = names;
}

/** What a place is called: by the page, or by its address in words. */
export function placeName(subject: Subject): string {
  return page[NAMES]?.(subject) ?? readable(subject);
}

/** The address of a page; `null` for what only its host can find. */
export function placeAddress(subject: Subject): string | null {
  const address = subject.startsWith('page:') ? subject.slice(5) : '';
  return /^\/(?!\/)/.test(address) ? address : null;
}

function readable(subject: Subject): string {
  const [, kind = '', id = ''] = /^([^:]*):(.*)$/s.exec(subject) ?? [];
  if (kind === 'offer') return msg('An offer');
  if (kind === 'post') return msg('A post');
  const path = id.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  const steps = path.split('/').map(words).filter(Boolean);
  // "/hr/leave/index.html" is the page "Leave" to its readers.
  if (/^(index|default|home)$/i.test(steps[steps.length - 1] ?? '')) steps.pop();
  return steps.length > 0 ? steps.slice(-2).join(' › ') : msg('The home page');
}

function words(step: string): string {
  const plain = decoded(step)
    .replace(/\.(html?|aspx?|php|jsp)$/i, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  // "HR", "IT": what is as short as this are initials.
  const begins = plain.length <= 2 ? plain.length : 1;
  return plain.slice(0, begins).toLocaleUpperCase() + plain.slice(begins);
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
