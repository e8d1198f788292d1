import type { Id, ReactionChoice } from '@stoa/contract';
import type { Database } from './schema.ts';

/** Adds or takes back a person's reaction; says whether that changed anything. */
export async function react(
  db: Database,
  commentId: Id,
  personId: Id,
  { kind, on }: ReactionChoice,
): Promise<boolean> {
  const changed = on
    ? await db
        .insertInto('reactions')
        .values({ comment_id: commentId, kind, person_id: personId })
        .onConflict((conflict) => conflict.doNothing())
        .returning('kind')
        .executeTakeFirst()
    : await db
        .deleteFrom('reactions')
        .where('comment_id', '=', commentId)
        .where('kind', '=', kind)
        .where('person_id', '=', personId)
        .returning('kind')
        .executeTakeFirst();
  return changed !== undefined;
}
