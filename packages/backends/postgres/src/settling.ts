import type { Id } from '@stoa/contract';
import { sql } from 'kysely';
import type { Database } from './schema.ts';

/** Notes for these roots whether somebody waits: for an answer, or for a first reply. */
export async function settle(db: Database, rootIds: readonly Id[]): Promise<void> {
  await sql`
    update comments set settled = case
      when removed_at is not null or state <> 'shown' then 1
      when kind = 'question' then exists (select from comments as answers
        where answers.id = comments.answer_id and answers.state = 'shown')::int
      else exists (select from comments as replies where replies.parent_id = comments.id)::int
    end
    where id = any(${rootIds}) and parent_id is null`.execute(db);
}
