import { BackendError, LIMITS } from '@stoa/contract';
import type { Goal, Id, Post, PostPort } from '@stoa/contract';
import {
  appearsAt,
  checkPost,
  checkProvenance,
  newsTopic,
  postSubject,
  POSTS_TOPIC,
  requireAuthor,
  requirePostRight,
} from '@stoa/domain';
import { sql } from 'kysely';
import { absent } from './calls.ts';
import type { Calls, Writing } from './calls.ts';
import { delegatePort } from './delegates.ts';
import { announcePost } from './due-posts.ts';
import type { DuePosts } from './due-posts.ts';
import { instant, toDocument, toPost } from './mapping.ts';
import { pageOf } from './pages.ts';
import { PERSON } from './people.ts';
import { draftPort, forgetDraft } from './post-drafts.ts';
import { keepVersion, LAST_VERSION_FIRST, placed, selectVersions } from './post-versions.ts';
import { leadersOf, NEWEST_FIRST, postViewer, selectPosts, visiblePosts } from './roll.ts';

export function postPort(calls: Calls, due: DuePosts): PostPort {
  const { identity } = calls;

  /** A post as the viewer sees it now, and its row. */
  const shown = async ({ db, now }: Pick<Writing, 'db' | 'now'>, id: Id) => {
    const viewer = await postViewer(db, identity, now);
    const row = await selectPosts(db, viewer).where('posts.id', '=', id).executeTakeFirst();
    if (!row) throw absent('post');
    return { row, post: toPost(row, viewer) };
  };

  /** A post that is there, and that the viewer may do this with. */
  const require = async (writing: Writing, id: Id, right: keyof Post['may'], revision: string) => {
    const found = await shown(writing, id);
    requirePostRight(found.post.may, right);
    if (found.post.revision !== revision) throw changedMeanwhile();
    return found;
  };

  return {
    list: (query, request, call) => {
      const { forms, authorId, goalId, state } = { ...query };
      return calls.read(call, async ({ db, now }) => {
        const viewer = await postViewer(db, identity, now);
        let posts = selectPosts(db, viewer);
        if (forms) posts = posts.where(sql<boolean>`posts.form = any(${[...forms]})`);
        if (authorId !== undefined) posts = posts.where('posts.author_id', '=', authorId);
        if (goalId !== undefined) posts = posts.where('posts.goal_id', '=', goalId);
        if (state) {
          posts = posts.where('published_at', state === 'published' ? '<=' : '>', new Date(now));
        }
        const { items, next } = await pageOf(posts, NEWEST_FIRST, request);
        return { items: items.map((row) => toPost(row, viewer)), next };
      });
    },

    get: (id, call) =>
      calls.read(call, async ({ db, now }) => {
        const viewer = await postViewer(db, identity, now);
        const row = await selectPosts(db, viewer).where('posts.id', '=', id).executeTakeFirst();
        return row ? toPost(row, viewer) : null;
      }),

    filters: (call) =>
      calls.read(call, async ({ db, now }) => {
        const viewer = { identity: { person: null, roles: [] }, now, leaders: [] };
        const leaders = await db
          .selectFrom('people')
          .select(PERSON)
          .where('id', 'in', visiblePosts(db, viewer).select('posts.author_id'))
          .orderBy(sql`name collate "C"`)
          .execute();
        const goals = await visiblePosts(db, viewer)
          .select(sql<Goal>`posts.content -> 'goal'`.as('goal'))
          .distinctOn('posts.goal_id')
          .where('posts.goal_id', 'is not', null)
          .orderBy('posts.goal_id')
          .orderBy('posts.published_at', 'desc')
          .execute();
        return { leaders, goals: goals.map((row) => row.goal) };
      }),

    publish: (draft, call) =>
      due.after(
        calls.write(call, 'posts.publish', draft, async (writing, asked) => {
          const { db, now, person, newId } = writing;
          const leaders = await leadersOf(db, person.id);
          const authorId = requireAuthor(identity, asked.authorId, leaders);
          const { form, publishAt = null, ...content } = checkPost(asked);
          const writtenBy = authorId === person.id ? null : person.id;
          checkProvenance(content.provenance, writtenBy);
          const id = newId();
          await db
            .insertInto('posts')
            .values({
              id,
              form,
              author_id: authorId,
              written_by: writtenBy,
              published_at: appearsAt({ publishAt }, now),
              subject: postSubject(id),
              comment_id: null,
              announced: false,
              content: toDocument(await placed(db, authorId, content, null)),
            })
            .execute();
          await forgetDraft(db, person.id, asked.draftId);
          await announcePost(writing, id, 'added');
          return (await shown(writing, id)).post;
        }),
      ),

    edit: (id, draft, revision, call) =>
      due.after(
        calls.write(call, 'posts.edit', { id, draft, revision }, async (writing, asked) => {
          const { db, now, person } = writing;
          const { row, post } = await require(writing, id, 'edit', revision);
          const { form, publishAt, ...content } = checkPost(asked.draft);
          if (form !== row.form) throw formStays();
          const writtenBy = person.id === row.author_id ? row.written_by : person.id;
          checkProvenance(content.provenance, writtenBy);
          const visible = post.state === 'published';
          if (visible) await keepVersion(db, row);
          const appears = appearsAt({ publishAt: publishAt ?? null }, now);
          await db
            .updateTable('posts')
            .set({
              content: toDocument(await placed(db, row.author_id, content, row)),
              written_by: writtenBy,
              revision: row.revision + 1,
              edited_at: visible ? now : null,
              published_at:
                visible || asked.draft.publishAt === undefined ? post.publishedAt : appears,
            })
            .where('id', '=', id)
            .execute();
          await announcePost(writing, id, 'changed');
          return (await shown(writing, id)).post;
        }),
      ),

    withdraw: (id, revision, call) =>
      calls.write(call, 'posts.withdraw', { id, revision }, async (writing) => {
        const { post } = await require(writing, id, 'withdraw', revision);
        await writing.db
          .updateTable('posts')
          .set({ withdrawn_at: writing.now })
          .where('id', '=', id)
          .execute();
        writing.announce(POSTS_TOPIC, 'removed', id);
        return post;
      }),

    history: (id, request, call) =>
      calls.read(call, async ({ db, now }) => {
        const viewer = await postViewer(db, identity, now);
        const readable = visiblePosts(db, viewer).select('posts.id').where('posts.id', '=', id);
        const versions = selectVersions(db).where('post_versions.post_id', 'in', readable);
        const { items, next } = await pageOf(versions, LAST_VERSION_FIRST, request);
        const earlier = items.map(({ title, text, at, editor }) => ({
          title,
          body: { format: 'markdown' as const, text },
          at: instant(at),
          editor,
        }));
        return { items: earlier, next };
      }),

    markRead: async (ids, call) => {
      await calls.write(call, 'posts.markRead', ids, async ({ db, person, announce }, asked) => {
        if (asked.length > LIMITS.pageMaximum) throw tooMany();
        const marked = [...asked];
        await sql`
          insert into post_reads (person_id, post_id)
          select ${person.id}, id from posts where id = any(${marked})
          on conflict do nothing`.execute(db);
        const news = await db
          .updateTable('news')
          .set({ read: true })
          .where('person_id', '=', person.id)
          .where('target_kind', '=', 'post')
          .where(sql<boolean>`target_id = any(${marked})`)
          .where('read', '=', false)
          .returning('id')
          .execute();
        for (const { id } of news) announce(newsTopic(person.id), 'changed', id);
        return null;
      });
    },

    ...draftPort(calls),
    ...delegatePort(calls),
  };
}

function changedMeanwhile(): BackendError {
  return new BackendError('conflict', 'This post has changed in the meantime.');
}

function formStays(): BackendError {
  return new BackendError('invalid', 'A post keeps its form.', { fields: { form: 'unknown' } });
}

function tooMany(): BackendError {
  return new BackendError('invalid', `Mark at most ${LIMITS.pageMaximum} posts at once.`, {
    fields: { ids: 'too-long' },
  });
}
