import type { Page, PageRequest } from '@stoa/contract';
import { decodeCursor, encodeCursor, pageLimit } from '@stoa/domain';

/** A total order of a list, whose cursors bear its name. */
export interface Order<T> {
  readonly name: string;
  readonly key: (item: T) => readonly [string, string];
  readonly direction: 'ascending' | 'descending';
}

/** The items that follow the cursor, wherever it stands among those there are now. */
export function pageOf<T>(items: Iterable<T>, order: Order<T>, request?: PageRequest): Page<T> {
  const limit = pageLimit(request);
  const ordered = [...items].sort((a, b) => compare(order, order.key(a), order.key(b)));
  const after = request?.cursor == null ? null : decodeCursor(order.name, request.cursor, 2);
  const following = after
    ? ordered.filter((item) => compare(order, order.key(item), after) > 0)
    : ordered;
  const shown = following.slice(0, limit);
  const last = shown[shown.length - 1];
  const more = following.length > shown.length && last !== undefined;
  return { items: shown, next: more ? encodeCursor(order.name, order.key(last)) : null };
}

type Key = readonly (string | number)[];

function compare<T>(order: Order<T>, a: Key, b: Key): number {
  const ascending = comparePart(a[0], b[0]) || comparePart(a[1], b[1]);
  return order.direction === 'ascending' ? ascending : -ascending;
}

function comparePart(a: string | number | undefined, b: string | number | undefined): number {
  const [left, right] = [String(a), String(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
