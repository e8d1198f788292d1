import { BackendError } from '@stoa/contract';
import type { Capabilities, Change, Post, PostPort } from '@stoa/contract';
import { checkPost, postSubject, POSTS_TOPIC, requireRole } from '@stoa/domain';
import { requireCapability } from './calls.ts';
import type { Calls, Transaction } from './calls.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import type { State, StoredComment, StoredPost } from './state.ts';

const NEWEST_FIRST: Order<Post> = {
  name: 'posts',
  key: (post) => [post.publishedAt, post.id],
  direction: 'descending',
};

export function postPort(calls: Calls, capabilities: Capabilities): PostPort {
  return {
    list: (query, page, call) =>
      calls.read(call, (state) => {
        const posts = allPosts(state).filter(
          (post) =>
            (query?.forms?.includes(post.form) ?? true) &&
            (query?.authorId === undefined || query.authorId === post.author.id),
        );
        return pageOf(posts, NEWEST_FIRST, page);
      }),

    get: (id, call) =>
      calls.read(call, (state) => allPosts(state).find((post) => post.id === id) ?? null),

    publish: (draft, call) =>
      calls.write(call, 'posts.publish', draft, (transaction, asked) => {
        const { state, person, now, newId } = transaction;
        requireCapability(capabilities.publishPosts);
        requireRole(transaction.identity, 'leader');
        const content = checkPost(asked);
        const post = { id: newId(), authorId: person.id, publishedAt: now, content };
        state.posts.set(post.id, post);
        transaction.announce(POSTS_TOPIC, 'added', post.id);
        return presentPost(state, post);
      }),
  };
}

/** Announces what a change of a comment does to the roll: a reply, its question, a count. */
export function announceOnRoll(
  { state, announce }: Transaction,
  comment: StoredComment,
  kind: Change['kind'],
): void {
  if (isLeadersAnswer(state, comment)) {
    announce(POSTS_TOPIC, comment.removedAt === null ? kind : 'removed', comment.id);
  }
  for (const reply of state.comments.values()) {
    if (reply.parentId !== comment.id || kind === 'added') continue;
    if (isJoined(state, reply)) announce(POSTS_TOPIC, 'changed', reply.id);
  }
  for (const post of state.posts.values()) {
    if (postSubject(post.id) === comment.subject) announce(POSTS_TOPIC, 'changed', post.id);
  }
}

function allPosts(state: State): Post[] {
  const written = [...state.posts.values()].map((post) => presentPost(state, post));
  const joined = [...state.comments.values()].filter((comment) => isJoined(state, comment));
  return [...written, ...joined.map((comment) => presentJoined(state, comment))];
}

function presentPost(state: State, { id, authorId, publishedAt, content }: StoredPost): Post {
  return {
    id,
    revision: '1',
    form: content.form,
    author: personOf(state, authorId),
    title: content.title ?? null,
    body: content.body,
    lang: content.lang ?? null,
    picture: content.picture ?? null,
    publishedAt,
    provenance: content.provenance,
    goal: content.goal ?? null,
    subject: postSubject(id),
    replyCount: commentsOn(state, postSubject(id)),
    joined: null,
  };
}

function presentJoined(state: State, comment: StoredComment): Post {
  const question = questionOf(state, comment);
  if (!question) throw new BackendError('unexpected', 'A joined post answers nothing.');
  const removed = question.removedAt !== null;
  return {
    id: comment.id,
    revision: `${comment.revision}.${question.revision}`,
    form: 'joined',
    author: personOf(state, comment.authorId),
    title: null,
    body: { format: 'markdown', text: comment.text },
    lang: comment.lang,
    picture: null,
    publishedAt: comment.createdAt,
    provenance: 'own-hand',
    goal: null,
    subject: comment.subject,
    replyCount: commentsOn(state, comment.subject),
    joined: {
      commentId: comment.id,
      question: {
        commentId: question.id,
        author: removed ? null : personOf(state, question.authorId),
        body: removed ? null : { format: 'markdown', text: question.text },
        createdAt: question.createdAt,
      },
    },
  };
}

function isJoined(state: State, comment: StoredComment): boolean {
  return comment.removedAt === null && isLeadersAnswer(state, comment);
}

/** A leader's reply to somebody else's comment. */
function isLeadersAnswer(state: State, comment: StoredComment): boolean {
  const question = questionOf(state, comment);
  if (!question || question.authorId === comment.authorId) return false;
  return personOf(state, comment.authorId).leader;
}

function questionOf(state: State, comment: StoredComment): StoredComment | undefined {
  return comment.parentId === null ? undefined : state.comments.get(comment.parentId);
}

function commentsOn(state: State, subject: string): number {
  let count = 0;
  for (const comment of state.comments.values()) {
    if (comment.subject === subject && comment.removedAt === null) count += 1;
  }
  return count;
}
