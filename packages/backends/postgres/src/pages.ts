import type { Page, PageRequest } from '@stoa/contract';
import { decodeCursor, encodeCursor, pageLimit } from '@stoa/domain';
import { sql } from 'kysely';
import type { RawBuilder, SelectQueryBuilder } from 'kysely';

/** A total order of a list, whose cursors bear its name. */
export interface Order<Row> {
  readonly name: string;
  /** What it goes by: names of columns or expressions; the last settles ties. */
  readonly columns: readonly (string | RawBuilder<unknown>)[];
  readonly key: (row: Row) => readonly (string | number)[];
  readonly direction: 'asc' | 'desc';
}

/** The rows of the query that follow the cursor. */
export async function pageOf<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: Order<Row>,
  request?: PageRequest,
): Promise<Page<Row>> {
  const limit = pageLimit(request);
  const columns = order.columns.map((column) =>
    typeof column === 'string' ? sql.ref(column) : column,
  );
  let following = columns.reduce((q, column) => q.orderBy(column, order.direction), query);
  if (request?.cursor != null) {
    const key = decodeCursor(order.name, request.cursor, columns.length);
    const beyond = order.direction === 'asc' ? sql`>` : sql`<`;
    following = following.where(sql<boolean>`(${sql.join(columns)}) ${beyond} (${sql.join(key)})`);
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
