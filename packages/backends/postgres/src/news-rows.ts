import type { Id, LocalizedText, NewsItem } from '@stoa/contract';
import { excerptOf, newsKeptSince } from '@stoa/domain';
import { sql } from 'kysely';
import type { Expression } from 'kysely';
import { instant } from './mapping.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import type { Database, PostContent } from './schema.ts';

export type NewsRow = Awaited<ReturnType<ReturnType<typeof selectNews>['executeTakeFirstOrThrow']>>;

export const NEWEST_FIRST: Order<NewsRow> = {
  name: 'news',
  columns: ['news.at', 'news.id'],
  key: (row) => [instant(row.at), row.id],
  direction: 'desc',
};

/** What is new for a person and can be shown to them, without what is said of it. */
export function newsOf(db: Database, personId: Id, now: string) {
  return (
    db
      .selectFrom('news')
      .leftJoin('comments', (join) =>
        join
          .onRef('comments.id', '=', 'news.target_id')
          .on('news.target_kind', '=', 'comment')
          .on('comments.removed_at', 'is', null)
          .on((eb) =>
            eb.or([eb('comments.state', '=', 'shown'), eb('comments.author_id', '=', personId)]),
          ),
      )
      .leftJoin('posts', (join) =>
        join
          .onRef('posts.id', '=', 'news.target_id')
          .on('news.target_kind', '=', 'post')
          .on('posts.withdrawn_at', 'is', null),
      )
      .leftJoin('offers', (join) =>
        join.onRef('offers.id', '=', 'news.target_id').on('news.target_kind', '=', 'offer'),
      )
      .where('news.person_id', '=', personId)
      .where('news.at', '>=', new Date(newsKeptSince(now)))
      // That a comment was removed is news without words.
      .where(
        sql<boolean>`(news.decision = 'remove' or coalesce(comments.id, posts.id, offers.id) is not null)`,
      )
  );
}

/** With what is said of each item now. */
export function selectNews(db: Database, personId: Id, now: string) {
  return newsOf(db, personId, now)
    .selectAll('news')
    .select((eb) => [
      personOf(eb.ref('news.actor_id')).$castTo<NewsItem['actor']>().as('actor'),
      'comments.text as comment_text',
      'posts.content as post_content',
      titleOf(eb.ref('news.subject')).as('title'),
    ]);
}

export async function countUnread(db: Database, personId: Id, now: string): Promise<number> {
  const { count } = await newsOf(db, personId, now)
    .select(sql<number>`count(*)::int`.as('count'))
    .where('news.read', '=', false)
    .executeTakeFirstOrThrow();
  return count;
}

export function toNewsItem(row: NewsRow): NewsItem {
  const words = row.comment_text ?? wordsOfPost(row.post_content);
  return {
    id: row.id,
    kind: row.kind,
    target: { kind: row.target_kind, id: row.target_id },
    subject: row.subject,
    actor: row.actor,
    decision: row.decision,
    title: row.title,
    excerpt: words.trim() ? excerptOf(words) : null,
    at: instant(row.at),
    read: row.read,
  };
}

function wordsOfPost(content: PostContent | null): string {
  return content?.body.text || (content?.audio?.transcript ?? '');
}

/** The title of the post or offer that a thread is about. */
function titleOf(subject: Expression<string>) {
  return sql<LocalizedText | null>`case
    when ${subject} like 'offer:%' then
      (select content -> 'title' from offers where id = substr(${subject}, 7))
    when ${subject} like 'post:%' then
      (select json_build_object(coalesce(content ->> 'lang', 'und'), content ->> 'title')
        from posts where id = substr(${subject}, 6) and withdrawn_at is null
          and content ->> 'title' is not null)
    end`;
}
