import type { Database } from './schema.ts';

/** A database that answers. */
export interface Opened {
  readonly db: Database;
  readonly close: () => Promise<void>;
}
