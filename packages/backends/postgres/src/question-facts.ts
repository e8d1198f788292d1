import { expressionBuilder, sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Schema } from './schema.ts';

/** The owner of the offer or the author of the post that `comments` are about, as a column. */
export const ownerOfSubject = sql<string | null>`case
  when comments.subject like 'offer:%'
    then (select owner_id from offers where offers.id = substr(comments.subject, 7))
  when comments.subject like 'post:%'
    then (select author_id from posts where posts.id = substr(comments.subject, 6))
end`;

/** Who asked the question that `comments` reply to and whose it is to answer, as a column. */
export function questionAbove() {
  const asked = expressionBuilder<Schema, 'comments'>()
    .selectFrom('comments as root')
    .select(['root.id', 'root.author_id as askerId', ownerOfSubject.as('ownerId')])
    .whereRef('root.id', '=', 'comments.root_id')
    .where('root.kind', '=', 'question')
    .where('root.removed_at', 'is', null)
    .where('root.state', '=', 'shown')
    .where('comments.depth', '>', 0);
  return jsonObjectFrom(asked);
}
