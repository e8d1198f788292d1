import type { PostPort } from '@stoa/contract';
import { checkPost, postSubject, POSTS_TOPIC, requireRole } from '@stoa/domain';
import { sql } from 'kysely';
import type { Calls } from './calls.ts';
import { toDocument, toPost } from './mapping.ts';
import { pageOf } from './pages.ts';
import { NEWEST_FIRST, selectPosts } from './roll.ts';

export function postPort(calls: Calls): PostPort {
  return {
    list: (query, request, call) => {
      const { forms, authorId } = { ...query };
      return calls.read(call, async ({ db }) => {
        let posts = selectPosts(db);
        if (forms) posts = posts.where(sql<boolean>`posts.form = any(${[...forms]})`);
        if (authorId !== undefined) posts = posts.where('posts.author_id', '=', authorId);
        const { items, next } = await pageOf(posts, NEWEST_FIRST, request);
        return { items: items.map(toPost), next };
      });
    },

    get: (id, call) =>
      calls.read(call, async ({ db }) => {
        const row = await selectPosts(db).where('posts.id', '=', id).executeTakeFirst();
        return row ? toPost(row) : null;
      }),

    publish: (draft, call) =>
      calls.write(call, 'posts.publish', draft, async (writing, asked) => {
        const { db, now, person, newId, announce } = writing;
        requireRole(calls.identity, 'leader');
        const { form, ...content } = checkPost(asked);
        const id = newId();
        await db
          .insertInto('posts')
          .values({
            id,
            form,
            author_id: person.id,
            published_at: now,
            subject: postSubject(id),
            comment_id: null,
            content: toDocument(content),
          })
          .execute();
        announce(POSTS_TOPIC, 'added', id);
        const row = await selectPosts(db).where('posts.id', '=', id).executeTakeFirstOrThrow();
        return toPost(row);
      }),
  };
}
