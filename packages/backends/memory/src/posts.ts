import { BackendError, LIMITS } from '@stoa/contract';
import type { Capabilities, Change, Goal, Id, Person, Post, PostPort } from '@stoa/contract';
import {
  appearsAt,
  checkPost,
  checkProvenance,
  newsTopic,
  postState,
  postSubject,
  POSTS_TOPIC,
  requireAuthor,
  requirePostRight,
} from '@stoa/domain';
import { absent, requireCapability } from './calls.ts';
import type { Calls, Transaction } from './calls.ts';
import { delegatePort } from './delegates.ts';
import type { DuePosts } from './due-posts.ts';
import { announcePost } from './due-posts.ts';
import { isShown } from './shown.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import { draftPort, forgetDraft } from './post-drafts.ts';
import { isJoined, leadersOf, nextPart, PostView, readKey } from './post-view.ts';
import { newsKey } from './notify.ts';
import type { PostContent, State, StoredComment, StoredPost, StoredPostVersion } from './state.ts';

const NEWEST_FIRST: Order<Post> = {
  name: 'posts',
  key: (post) => [post.publishedAt, post.id],
  direction: 'descending',
};

const LAST_VERSION_FIRST: Order<StoredPostVersion> = {
  name: 'post.versions',
  key: ({ at, number }) => [at, String(number).padStart(6, '0')],
  direction: 'descending',
};

export function postPort(calls: Calls, capabilities: Capabilities, due: DuePosts): PostPort {
  const { identity } = calls;
  const view = (state: State, now: string) =>
    new PostView(state, identity, now, capabilities.editPosts);
  const presented = ({ state, now }: Transaction, post: StoredPost): Post => {
    const shown = view(state, now).written(post);
    if (!shown) throw absent('post');
    return shown;
  };
  return {
    list: (query = {}, page, call) =>
      calls.read(call, (state) => {
        const { forms, authorId, goalId, state: wanted } = query;
        const posts = view(state, calls.clock())
          .all()
          .filter(
            (post) =>
              (forms?.includes(post.form) ?? true) &&
              (authorId === undefined || authorId === post.author.id) &&
              (goalId === undefined || goalId === post.goal?.id) &&
              (wanted === undefined || wanted === post.state),
          );
        return pageOf(posts, NEWEST_FIRST, page);
      }),

    get: (id, call) => calls.read(call, (state) => view(state, calls.clock()).find(id)),

    filters: (call) =>
      calls.read(call, (state) => {
        const posts = new PostView(state, { person: null, roles: [] }, calls.clock()).all();
        const leaders = new Map<Id, Person>(posts.map(({ author }) => [author.id, author]));
        const goals = new Map<Id, Goal>();
        for (const post of posts.sort(byTime)) if (post.goal) goals.set(post.goal.id, post.goal);
        const byName = [...leaders.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
        const byId = [...goals.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        return { leaders: byName, goals: byId };
      }),

    publish: (draft, call) =>
      due.after(
        calls.write(call, 'posts.publish', draft, (transaction, asked) => {
          const { state, person, now, newId } = transaction;
          requireCapability(capabilities.publishPosts);
          const authorId = requireAuthor(identity, asked.authorId, leadersOf(state, person.id));
          const { form, publishAt, ...content } = checkPost(asked);
          if (publishAt) requireCapability(capabilities.schedulePosts);
          const writtenById = authorId === person.id ? null : person.id;
          checkProvenance(content.provenance, writtenById);
          const post: StoredPost = {
            id: newId(),
            form,
            authorId,
            writtenById,
            publishedAt: appearsAt({ publishAt: publishAt ?? null }, now),
            content: placed(transaction, authorId, content),
            revision: 1,
            editedAt: null,
            withdrawnAt: null,
            announced: false,
            versions: [],
          };
          state.posts.set(post.id, post);
          forgetDraft(state, person.id, asked.draftId);
          announcePost(transaction, post, 'added');
          return presented(transaction, post);
        }),
      ),

    edit: (id, draft, revision, call) =>
      due.after(
        calls.write(call, 'posts.edit', { id, draft, revision }, (transaction, asked) => {
          const { person, now } = transaction;
          requireCapability(capabilities.editPosts);
          const post = postFor(transaction, id, 'edit');
          if (capabilities.detectsConflicts) requireRevision(post, revision);
          const { form, publishAt, ...content } = checkPost(asked.draft);
          if (form !== post.form) throw formStays();
          const delegate = person.id === post.authorId ? null : person.id;
          checkProvenance(content.provenance, delegate ?? post.writtenById);
          if (postState(post, now) === 'published') keepVersion(post, now);
          else if (publishAt !== undefined) post.publishedAt = appearsAt(asked.draft, now);
          post.content = placed(transaction, post.authorId, content, post);
          post.writtenById = delegate ?? post.writtenById;
          post.revision += 1;
          announcePost(transaction, post, 'changed');
          return presented(transaction, post);
        }),
      ),

    withdraw: (id, revision, call) =>
      calls.write(call, 'posts.withdraw', { id, revision }, (transaction) => {
        requireCapability(capabilities.editPosts);
        const post = postFor(transaction, id, 'withdraw');
        if (capabilities.detectsConflicts) requireRevision(post, revision);
        const last = presented(transaction, post);
        post.withdrawnAt = transaction.now;
        transaction.announce(POSTS_TOPIC, 'removed', id);
        return last;
      }),

    history: (id, page, call) =>
      calls.read(call, (state) => {
        const known = view(state, calls.clock()).find(id);
        const versions = known ? (state.posts.get(id)?.versions ?? []) : [];
        const { items, next } = pageOf(versions, LAST_VERSION_FIRST, page);
        const shown = items.map(({ title, text, at, editorId }) => ({
          title,
          body: { format: 'markdown' as const, text },
          at,
          editor: personOf(state, editorId),
        }));
        return { items: shown, next };
      }),

    markRead: async (ids, call) => {
      await calls.write(call, 'posts.markRead', ids, ({ state, person, announce }, asked) => {
        if (asked.length > LIMITS.pageMaximum) throw tooMany();
        for (const id of asked) {
          if (state.posts.has(id) || state.comments.has(id)) {
            state.postReads.add(readKey(person.id, id));
          }
          const news = state.news.get(newsKey(person.id, { kind: 'post', id }));
          if (!news || news.read) continue;
          news.read = true;
          announce(newsTopic(person.id), 'changed', news.id);
        }
        return null;
      });
    },

    ...draftPort(calls, capabilities),
    ...delegatePort(calls, capabilities),
  };
}

/** Announces what a change of a comment does to the roll: a reply, its question, a count. */
export function announceOnRoll(
  { state, announce }: Transaction,
  comment: StoredComment,
  kind: Change['kind'],
): void {
  if (comment.joined) {
    announce(POSTS_TOPIC, isShown(comment) ? kind : 'removed', comment.id);
  }
  for (const reply of state.comments.values()) {
    if (reply.parentId !== comment.id) continue;
    if (isJoined(reply)) announce(POSTS_TOPIC, 'changed', reply.id);
  }
  for (const post of state.posts.values()) {
    if (postSubject(post.id) === comment.subject) announce(POSTS_TOPIC, 'changed', post.id);
  }
}

/** A post that is there, and that the viewer may do this with. */
function postFor(
  { state, identity, now }: Transaction,
  id: Id,
  right: keyof Post['may'],
): StoredPost {
  const post = state.posts.get(id);
  const shown = new PostView(state, identity, now).find(id);
  if (!shown) throw absent('post');
  requirePostRight(shown.may, right);
  if (!post) throw absent('post');
  return post;
}

/** The content with its place in the series. */
function placed(
  { state }: Transaction,
  authorId: Id,
  content: Omit<PostContent, 'series'> & { series?: { name: string; part?: number } | null },
  before?: StoredPost,
): PostContent {
  const { series } = content;
  if (!series) return { ...content, series: null };
  const same = before?.content.series?.name === series.name ? before.content.series.part : null;
  const part = series.part ?? same ?? nextPart(state, authorId, series.name);
  return { ...content, series: { name: series.name, part } };
}

function keepVersion(post: StoredPost, now: string): void {
  const { content, versions } = post;
  versions.push({
    number: post.revision,
    title: content.title ?? null,
    text: content.body.text,
    at: post.editedAt ?? post.publishedAt,
    editorId: post.writtenById ?? post.authorId,
  });
  post.editedAt = now;
}

function byTime(a: Post, b: Post): number {
  return a.publishedAt < b.publishedAt ? -1 : 1;
}

function requireRevision(post: StoredPost, revision: string): void {
  if (String(post.revision) === revision) return;
  throw new BackendError('conflict', 'This post has changed in the meantime.');
}

function formStays(): BackendError {
  return new BackendError('invalid', 'A post keeps its form.', { fields: { form: 'unknown' } });
}

function tooMany(): BackendError {
  return new BackendError('invalid', `Mark at most ${LIMITS.pageMaximum} posts at once.`, {
    fields: { ids: 'too-long' },
  });
}
