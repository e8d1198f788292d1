import type { Cursor, Page, PageRequest } from '@stoa/contract';
import { decodeCursor, encodeCursor, pageLimit } from '@stoa/domain';

/** A total order of a list, whose cursors bear its name. */
export interface Order<T> {
  readonly name: string;
  /** Of text and numbers; the last part settles ties. */
  readonly key: (item: T) => Key;
  readonly direction: 'ascending' | 'descending';
  /** How many parts a key has; two unless told. */
  readonly parts?: number;
}

/** The items that follow the cursor, wherever it stands among those there are now. */
export function pageOf<T>(items: Iterable<T>, order: Order<T>, request?: PageRequest): Page<T> {
  const limit = pageLimit(request);
  const ordered = [...items].sort((a, b) => compare(order, order.key(a), order.key(b)));
  const following =
    request?.cursor == null ? ordered : ordered.filter(isAfter(order, request.cursor));
  const shown = following.slice(0, limit);
  const last = shown[shown.length - 1];
  const more = following.length > shown.length && last !== undefined;
  return { items: shown, next: more ? encodeCursor(order.name, order.key(last)) : null };
}

function isAfter<T>(order: Order<T>, cursor: Cursor): (item: T) => boolean {
  const key = decodeCursor(order.name, cursor, order.parts ?? 2);
  return (item) => compare(order, order.key(item), key) > 0;
}

type Key = readonly (string | number)[];

function compare<T>(order: Order<T>, a: Key, b: Key): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at < 0) return 0;
  const ascending = a[at]! < b[at]! ? -1 : 1;
  return order.direction === 'ascending' ? ascending : -ascending;
}
