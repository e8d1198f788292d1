import type { Identity } from '@stoa/contract';
import { isModerator } from '@stoa/domain';
import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';

/** Whether the viewer reads the words of the comments that go by this name in a query. */
export function isSeen(identity: Identity, name = 'comments'): RawBuilder<SqlBool> {
  if (isModerator(identity)) return sql`${sql.ref(`${name}.removed_at`)} is null`;
  const viewerId = identity.person?.id ?? '';
  return sql`(${sql.ref(`${name}.removed_at`)} is null and (${sql.ref(`${name}.state`)} = 'shown'
    or ${sql.ref(`${name}.author_id`)} = ${viewerId}))`;
}

/** Whether the viewer finds them in lists, if only as tombstones of what is seen below. */
export function isPresent(identity: Identity, name = 'comments'): RawBuilder<SqlBool> {
  // To moderators everything is there: what nobody answered was deleted when it was removed.
  if (isModerator(identity)) return sql`true`;
  return sql`(${isSeen(identity, name)} or exists (
    select from comments as below
    where below.root_id = ${sql.ref(`${name}.root_id`)}
      and below.depth > ${sql.ref(`${name}.depth`)}
      and below.path[${sql.ref(`${name}.depth`)} + 1] = ${sql.ref(`${name}.id`)}
      and ${isSeen(identity, 'below')}))`;
}
