import type { Page, PageRequest } from '@stoa/contract';
import { decodeCursor, encodeCursor, pageLimit } from '@stoa/domain';
import { sql } from 'kysely';
import type { SelectQueryBuilder } from 'kysely';

/** A total order of a list, whose cursors bear its name. */
export interface Order<Row> {
  readonly name: string;
  /** What it goes by, and an id that settles ties. */
  readonly columns: readonly [string, string];
  readonly key: (row: Row) => readonly [string, string];
  readonly direction: 'asc' | 'desc';
}

/** The rows of the query that follow the cursor. */
export async function pageOf<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: Order<Row>,
  request?: PageRequest,
): Promise<Page<Row>> {
  const limit = pageLimit(request);
  const [first, second] = [sql.ref(order.columns[0]), sql.ref(order.columns[1])] as const;
  let following = query.orderBy(first, order.direction).orderBy(second, order.direction);
  if (request?.cursor != null) {
    const [key, id] = decodeCursor(order.name, request.cursor, 2);
    const beyond = order.direction === 'asc' ? sql`>` : sql`<`;
    following = following.where(sql<boolean>`(${first}, ${second}) ${beyond} (${key}, ${id})`);
  }
  const rows = await following.limit(limit + 1).execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? cursorAfter(order, last) : null;
  return { items, next };
}

export function cursorAfter<Row>(order: Order<Row>, row: Row): string {
  return encodeCursor(order.name, order.key(row));
}
