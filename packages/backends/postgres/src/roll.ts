import type { Id } from '@stoa/contract';
import { POSTS_TOPIC } from '@stoa/domain';
import { sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Writing } from './calls.ts';
import { instant } from './mapping.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import type { Database } from './schema.ts';

export type PostRow = Awaited<
  ReturnType<ReturnType<typeof selectPosts>['executeTakeFirstOrThrow']>
>;

export const NEWEST_FIRST: Order<PostRow> = {
  name: 'posts',
  columns: ['posts.published_at', 'posts.id'],
  key: (row) => [instant(row.published_at), row.id],
  direction: 'desc',
};

/** Posts with their authors, comments counted, and the reply and question of a joined one. */
export function selectPosts(db: Database) {
  return db
    .selectFrom('posts')
    .selectAll('posts')
    .select((eb) => [
      personOf(eb.ref('posts.author_id')).as('author'),
      eb
        .selectFrom('comments')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('comments.subject', '=', 'posts.subject')
        .where('comments.removed_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('reply_count'),
      jsonObjectFrom(
        eb
          .selectFrom('comments')
          .select(['id', 'text', 'lang', 'revision'])
          .whereRef('comments.id', '=', 'posts.comment_id'),
      ).as('reply'),
      jsonObjectFrom(
        eb
          .selectFrom('comments as question')
          .innerJoin('comments as reply', 'reply.parent_id', 'question.id')
          .select((asked) => [
            'question.id',
            'question.text',
            'question.revision',
            'question.created_at',
            'question.removed_at',
            personOf(asked.ref('question.author_id')).as('author'),
          ])
          .whereRef('reply.id', '=', 'posts.comment_id'),
      ).as('question'),
    ]);
}

interface RollReply {
  readonly id: Id;
  readonly subject: string;
}

/** Puts a leader's reply to somebody else on the roll. */
export async function joinRoll({ db, now, person }: Writing, reply: RollReply): Promise<void> {
  await db
    .insertInto('posts')
    .values({
      id: reply.id,
      form: 'joined',
      author_id: person.id,
      published_at: now,
      subject: reply.subject,
      comment_id: reply.id,
      content: null,
    })
    .execute();
}

/** Takes a removed reply off the roll. */
export async function leaveRoll({ db, announce }: Writing, commentId: Id): Promise<void> {
  const left = await db
    .deleteFrom('posts')
    .where('comment_id', '=', commentId)
    .returning('id')
    .execute();
  for (const { id } of left) announce(POSTS_TOPIC, 'removed', id);
}

/** Announces what a change of a comment does to the roll: a reply, its question, a count. */
export async function announceOnRoll(
  { db, announce }: Writing,
  comment: RollReply,
  kind: 'added' | 'changed',
): Promise<void> {
  const joined = db
    .selectFrom('posts')
    .innerJoin('comments', 'comments.id', 'posts.comment_id')
    .select('posts.id')
    .where((eb) =>
      eb.or([eb('comments.id', '=', comment.id), eb('comments.parent_id', '=', comment.id)]),
    );
  const opening = db
    .selectFrom('posts')
    .select('posts.id')
    .where('subject', '=', comment.subject)
    .where('comment_id', 'is', null);
  for (const { id } of await joined.unionAll(opening).execute()) {
    announce(POSTS_TOPIC, id === comment.id ? kind : 'changed', id);
  }
}
