import type { Id, ReactionChoice } from '@stoa/contract';
import { HELPFUL_REACTIONS } from '@stoa/domain';
import { sql } from 'kysely';
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

/** Counts again how many people these comments helped, their authors aside. */
export async function countHelpful(db: Database, ids: readonly Id[]): Promise<void> {
  await sql`
    update comments set helpful = (
      select count(distinct person_id) from reactions
      where comment_id = comments.id and kind = any(${HELPFUL_REACTIONS})
        and person_id <> comments.author_id)
    where id = any(${ids})`.execute(db);
}
