import type { Id, Identity, ReactionKind, Thread } from '@stoa/contract';
import { accessFor } from '@stoa/domain';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { attachmentsOf } from './attachments.ts';
import { instant } from './mapping.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import type { Database } from './schema.ts';

/** What a comment looks like depends on who looks. */
export interface CommentView {
  readonly identity: Identity;
  readonly vocabulary: readonly ReactionKind[];
}

export type CommentRow = Awaited<
  ReturnType<ReturnType<typeof selectComments>['executeTakeFirstOrThrow']>
>;

const byCreation: Pick<Order<CommentRow>, 'columns' | 'key'> = {
  columns: ['comments.created_at', 'comments.id'],
  key: (row) => [instant(row.created_at), row.id],
};

export const OLDEST_FIRST: Order<CommentRow> = {
  ...byCreation,
  name: 'comments.oldest',
  direction: 'asc',
};

export const NEWEST_FIRST: Order<CommentRow> = {
  ...byCreation,
  name: 'comments.newest',
  direction: 'desc',
};

/** Comments with their authors, replies counted, and reactions as the viewer sees them. */
export function selectComments(db: Database, { identity }: CommentView) {
  const viewerId = identity.person?.id ?? '';
  return db
    .selectFrom('comments')
    .selectAll('comments')
    .select((eb) => [
      personOf(eb.ref('comments.author_id')).as('author'),
      eb
        .selectFrom('comments as replies')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('replies.parent_id', '=', 'comments.id')
        .$asScalar()
        .$notNull()
        .as('reply_count'),
      jsonArrayFrom(
        eb
          .selectFrom('reactions')
          .select([
            'kind',
            sql<number>`count(*)::int`.as('count'),
            sql<boolean>`bool_or(person_id = ${viewerId})`.as('mine'),
          ])
          .whereRef('reactions.comment_id', '=', 'comments.id')
          .groupBy('kind'),
      ).as('reactions'),
      attachmentsOf(eb.ref('comments.id')).as('attachments'),
    ]);
}

/** These comments, in no order; absent ones are left out. */
export async function findComments(
  db: Database,
  view: CommentView,
  ids: readonly Id[],
): Promise<Map<Id, CommentRow>> {
  const rows = await selectComments(db, view)
    .where(sql<boolean>`comments.id = any(${ids})`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function threadOf(db: Database, subject: string, identity: Identity): Promise<Thread> {
  const { count, latest } = await db
    .selectFrom('comments')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<Date | null>`max(created_at)`.as('latest'),
    ])
    .where('subject', '=', subject)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    subject,
    access: accessFor(identity),
    commentCount: count,
    latestAt: latest ? instant(latest) : null,
  };
}
