import type { Unsubscribe } from '@stoa/contract';
import type { Keeping } from './keeping.ts';

/** What stores need of the page around them; tests give their own. */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after so many milliseconds, unless the returned function is called. */
  after(milliseconds: number, callback: () => void): Unsubscribe;
  /** At least 0, less than 1. */
  random?(): number;
  visible?(): boolean;
  /** Tells this page from the others of the site; when it began unless told. */
  readonly page?: string;
  /** Tells when the page is looked at again, or the network is back; the page's own unless told. */
  onWake?(listener: () => void): Unsubscribe;
  /** What stores that keep texts need besides; the page's own unless told. */
  readonly keeping?: Keeping;
}

/** The page that the module runs in. */
export const pageEnvironment: Environment = {
  now: () => Date.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
