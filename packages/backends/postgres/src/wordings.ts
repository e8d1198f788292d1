import type { ThreadPort, Wording } from '@stoa/contract';
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Calls } from './calls.ts';
import type { WrittenComment } from './comment-for.ts';
import { instant } from './mapping.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { Database, WordingsTable } from './schema.ts';
import { isSeen } from './visibility.ts';

const LATEST_FIRST: Order<Selectable<WordingsTable>> = {
  name: 'comments.history',
  columns: ['wordings.number'],
  key: (row) => [row.number],
  direction: 'desc',
};

export function threadHistory(calls: Calls): Pick<ThreadPort, 'history'> {
  return {
    history: (id, request, call) =>
      calls.read(call, async ({ db }) => {
        const wordings = db
          .selectFrom('wordings')
          .innerJoin('comments', 'comments.id', 'wordings.comment_id')
          .selectAll('wordings')
          .where('wordings.comment_id', '=', id)
          .where(isSeen(calls.identity));
        const { items, next } = await pageOf(wordings, LATEST_FIRST, request);
        return { items: items.map(toWording), next };
      }),
  };
}

/** Keeps the words a comment has now, before they are replaced. */
export async function keepWording(
  db: Database,
  comment: WrittenComment,
  now: string,
): Promise<void> {
  await db
    .insertInto('wordings')
    .values({
      comment_id: comment.id,
      number: sql<number>`(select count(*) from wordings where comment_id = ${comment.id})`,
      text: comment.text,
      lang: comment.lang,
      written_at: instant(comment.edited_at ?? comment.created_at),
      replaced_at: now,
    })
    .execute();
}

function toWording(row: Selectable<WordingsTable>): Wording {
  return {
    body: { format: 'markdown', text: row.text },
    lang: row.lang,
    writtenAt: instant(row.written_at),
    replacedAt: instant(row.replaced_at),
  };
}
