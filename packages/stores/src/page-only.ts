import type { Environment } from './environment.ts';
import { Store } from './store.ts';

/** Texts and pictures that no storage of this device takes: they are gone with the page. */
export class PageOnly extends Store<ReadonlySet<string>> {
  #keys: ReadonlySet<string> = new Set();

  /** Whether nothing but this page has what is kept under the key. */
  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Says where something is now. */
  note(key: string, isStored: boolean): void {
    if (this.#keys.has(key) !== isStored) return;
    const keys = new Set(this.#keys);
    if (isStored) keys.delete(key);
    else keys.add(key);
    // Browsers ask only while there is a listener, and keep such a page out of their cache.
    if (keys.size > 0) globalThis.addEventListener?.('beforeunload', ask);
    else globalThis.removeEventListener?.('beforeunload', ask);
    this.#keys = keys;
    this.changed();
  }

  protected override start(): void {
    // What is kept says where it is.
  }

  protected override derive(): ReadonlySet<string> {
    return this.#keys;
  }
}

const pages = new WeakMap<Environment, PageOnly>();

/** What only this page has. */
export function pageOnlyOf(environment: Environment): PageOnly {
  const known = pages.get(environment);
  if (known) return known;
  const made = new PageOnly();
  pages.set(environment, made);
  return made;
}

function ask(event: Event): void {
  event.preventDefault();
  // Chrome before 119 and Safari look at this alone.
  Object.assign(event, { returnValue: true });
}
