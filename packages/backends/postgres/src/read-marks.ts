import { LIMITS } from '@stoa/contract';
import type { Id, Subject, ThreadPort, Unread } from '@stoa/contract';
import { checkReadPosition, checkSubject } from '@stoa/domain';
import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { Calls } from './calls.ts';
import { instant } from './mapping.ts';

export function readMarks(calls: Calls): Pick<ThreadPort, 'markRead'> {
  return {
    markRead: (subject, upTo, call) =>
      calls.record(call, async ({ db, person, now }) => {
        checkSubject(subject);
        const { at, id } = checkReadPosition(upTo, now);
        await db
          .insertInto('read_marks')
          .values({ person_id: person.id, subject, at, comment_id: id })
          .onConflict((conflict) =>
            conflict
              .columns(['person_id', 'subject'])
              .doUpdateSet((eb) => ({
                at: eb.ref('excluded.at'),
                comment_id: eb.ref('excluded.comment_id'),
              }))
              .where(
                sql<SqlBool>`(read_marks.at, read_marks.comment_id)
                  < (excluded.at, excluded.comment_id)`,
              ),
          )
          .execute();
        const { rows } = await selectUnread(person.id, subject).execute(db);
        return toUnread(rows[0]);
      }),
  };
}

export interface UnreadRow {
  readonly at: Date | string;
  readonly comment_id: Id;
  readonly count: number;
  readonly ids: readonly Id[];
}

const unread = sql`
  from comments
  where comments.subject = mark.subject and removed_at is null and state = 'shown'
    and (created_at, id) > (mark.at, mark.comment_id) and author_id <> mark.person_id`;

/** What others wrote since a person was here; no row before their first visit. */
export function selectUnread(personId: Id, subject: Subject) {
  return sql<UnreadRow>`
    select mark.at, mark.comment_id,
      (select count(*)::int ${unread}) as count,
      array(
        select id ${unread} order by created_at, id limit ${sql.lit(LIMITS.pageMaximum)}
      ) as ids
    from read_marks as mark
    where mark.person_id = ${personId} and mark.subject = ${subject}`;
}

export function toUnread(row: UnreadRow | null | undefined): Unread {
  if (!row) return { readUpTo: null, count: 0, ids: [] };
  return {
    readUpTo: { at: instant(new Date(row.at)), id: row.comment_id },
    count: row.count,
    ids: [...row.ids],
  };
}
