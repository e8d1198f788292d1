import type { CommentState, Id, Identity, Person, PostLink } from '@stoa/contract';
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

/** What posts look like depends on who looks, and when. */
export interface PostViewer {
  readonly identity: Identity;
  readonly now: string;
  /** For whom they may write. */
  readonly leaders: readonly Id[];
}

export async function postViewer(
  db: Database,
  identity: Identity,
  now: string,
): Promise<PostViewer> {
  return { identity, now, leaders: await leadersOf(db, identity.person?.id ?? '') };
}

/** For whom a person may write. */
export async function leadersOf(db: Database, personId: Id): Promise<Id[]> {
  const rows = await db
    .selectFrom('post_delegates')
    .select('leader_id')
    .where('delegate_id', '=', personId)
    .execute();
  return rows.map((row) => row.leader_id);
}

/** Those posts that the viewer may see: nothing that others scheduled, or moderators took away. */
export function visiblePosts(db: Database, { identity, now, leaders }: PostViewer) {
  const own = identity.person ? [identity.person.id, ...leaders] : [];
  return db
    .selectFrom('posts')
    .where('posts.withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('posts.comment_id', 'is', null),
        eb.exists(
          eb
            .selectFrom('comments')
            .select('comments.id')
            .whereRef('comments.id', '=', 'posts.comment_id')
            .where('comments.state', '=', 'shown'),
        ),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('posts.published_at', '<=', new Date(now)),
        sql<boolean>`posts.author_id = any(${own}::text[])`,
      ]),
    );
}

/** With their authors, comments counted, places in a series, and what a joined one consists of. */
export function selectPosts(db: Database, viewer: PostViewer) {
  const viewerId = viewer.identity.person?.id ?? '';
  return visiblePosts(db, viewer)
    .selectAll('posts')
    .select((eb) => [
      personOf(eb.ref('posts.author_id')).as('author'),
      personOf(eb.ref('posts.written_by')).$castTo<Person | null>().as('writer'),
      neighbour('previous', viewer.now).as('previous'),
      neighbour('next', viewer.now).as('next'),
      eb
        .exists(
          eb
            .selectFrom('post_reads')
            .select('post_id')
            .whereRef('post_id', '=', 'posts.id')
            .where('person_id', '=', viewerId),
        )
        .$castTo<boolean>()
        .as('marked_read'),
      eb
        .selectFrom('comments')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('comments.subject', '=', 'posts.subject')
        .where('comments.removed_at', 'is', null)
        .where('comments.state', '=', 'shown')
        .$asScalar()
        .$notNull()
        .as('reply_count'),
      jsonObjectFrom(
        eb
          .selectFrom('comments')
          .select(['id', 'text', 'lang', 'revision', 'edited_at'])
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
            'question.state',
            personOf(asked.ref('question.author_id')).as('author'),
          ])
          .whereRef('reply.id', '=', 'posts.comment_id'),
      ).as('question'),
    ]);
}

/** The published part of a series before or after a post. */
function neighbour(side: 'previous' | 'next', now: string) {
  const [beyond, order] = side === 'previous' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  return sql<PostLink | null>`case when posts.series_name is null then null else (
    select json_build_object('id', other.id, 'title', coalesce(other.content ->> 'title', ''))
    from posts as other
    where other.author_id = posts.author_id and other.series_name = posts.series_name
      and other.series_part ${beyond} posts.series_part
      and other.withdrawn_at is null and other.published_at <= ${new Date(now)}
    order by other.series_part ${order}, other.id ${order}
    limit 1) end`;
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
    .select(['posts.id', 'comments.state'])
    .where((eb) =>
      eb.or([eb('comments.id', '=', comment.id), eb('comments.parent_id', '=', comment.id)]),
    );
  const opening = db
    .selectFrom('posts')
    .select(['posts.id', sql<CommentState>`'shown'`.as('state')])
    .where('subject', '=', comment.subject)
    .where('comment_id', 'is', null)
    .where('announced', '=', true)
    .where('withdrawn_at', 'is', null);
  for (const { id, state } of await joined.unionAll(opening).execute()) {
    const own = id === comment.id;
    announce(POSTS_TOPIC, own ? (state === 'shown' ? kind : 'removed') : 'changed', id);
  }
}
