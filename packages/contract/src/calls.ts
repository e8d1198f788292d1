import type { Cursor } from './schemas/values.ts';

/** What every call accepts. An aborted call rejects with `AbortError`. */
export interface Call {
  readonly signal?: AbortSignal;
}

/** What every write needs: repeating a `mutationId` returns the first outcome. */
export interface MutationCall extends Call {
  /** A UUIDv7 made on the client, unique per viewer. */
  readonly mutationId: string;
}

/** Asks for up to `limit` items (20 unless told, at most 100) after `cursor`. */
export interface PageRequest {
  readonly cursor?: Cursor | null;
  readonly limit?: number;
}

/** Items in a total order; inserting while someone pages repeats nothing and loses nothing. */
export interface Page<T> {
  readonly items: T[];
  /** Pass it on for the following page; `null` at the end. */
  readonly next: Cursor | null;
}
