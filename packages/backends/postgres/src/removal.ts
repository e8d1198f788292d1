import type { Id } from '@stoa/contract';
import type { Database } from './schema.ts';

/**
 * Takes a removed comment out of the store if nothing answers it, and the tombstones above it
 * that stood for it alone. Returns those that went.
 */
export async function withdraw(db: Database, path: readonly Id[]): Promise<Id[]> {
  const gone: Id[] = [];
  for (const id of [...path].reverse()) {
    const deleted = await db
      .deleteFrom('comments')
      .where('id', '=', id)
      .where('removed_at', 'is not', null)
      .where((eb) => {
        const replies = eb
          .selectFrom('comments as replies')
          .select('replies.id')
          .whereRef('replies.parent_id', '=', 'comments.id');
        return eb.not(eb.exists(replies));
      })
      .returning('id')
      .executeTakeFirst();
    if (!deleted) break;
    gone.push(id);
  }
  return gone;
}
