import type { ThreadPort } from '@stoa/contract';
import { checkSearch } from '@stoa/domain';
import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { Calls } from './calls.ts';
import { selectComments } from './comments.ts';
import type { CommentRow, CommentView } from './comments.ts';
import { instant, toComment } from './mapping.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { isSeen } from './visibility.ts';

const FOUND_LATEST_FIRST: Order<CommentRow> = {
  name: 'comments.found',
  columns: ['comments.created_at', 'comments.id'],
  key: (row) => [instant(row.created_at), row.id],
  direction: 'desc',
};

export function threadSearch(calls: Calls, view: CommentView): Pick<ThreadPort, 'search'> {
  return {
    search: ({ subject, text }, request, call) =>
      calls.read(call, async ({ db }) => {
        const shown = selectComments(db, view)
          .where('comments.subject', '=', subject)
          .where(isSeen(calls.identity));
        // The index gives one thread in its order, so that reading stops when a page is full.
        const found = checkSearch({ subject, text }).reduce(
          (query, word) => query.where(sql<SqlBool>`strpos(comments.words, ${word}) > 0`),
          shown,
        );
        const { items, next } = await pageOf(found, FOUND_LATEST_FIRST, request);
        return { items: items.map((row) => toComment(row, view)), next };
      }),
  };
}
