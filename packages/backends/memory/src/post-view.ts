import { BackendError } from '@stoa/contract';
import type { Id, Identity, Post, PostLink, SeriesPlace } from '@stoa/contract';
import { postRights, postState, postSubject, unreadSince } from '@stoa/domain';
import { isShown } from './shown.ts';
import { personOf } from './people.ts';
import type { State, StoredComment, StoredPost } from './state.ts';

/** The posts as one viewer sees them at one moment. */
export class PostView {
  readonly #state: State;
  readonly #identity: Identity;
  readonly #now: string;
  readonly #leaders: readonly Id[];
  readonly #editable: boolean;

  constructor(state: State, identity: Identity, now: string, editable = true) {
    this.#state = state;
    this.#identity = identity;
    this.#now = now;
    this.#editable = editable;
    this.#leaders = leadersOf(state, identity.person?.id ?? null);
  }

  /** Everything that the viewer may see, written and joined, in no order. */
  all(): Post[] {
    const { posts, comments } = this.#state;
    const joined = [...comments.values()].filter(isJoined);
    return [
      ...[...posts.values()].flatMap((post) => this.written(post) ?? []),
      ...joined.map((comment) => this.joined(comment)),
    ];
  }

  find(id: Id): Post | null {
    const post = this.#state.posts.get(id);
    if (post) return this.written(post);
    const comment = this.#state.comments.get(id);
    return comment && isJoined(comment) ? this.joined(comment) : null;
  }

  /** `null` when it was withdrawn, or is not for the viewer yet. */
  written(post: StoredPost): Post | null {
    const { id, form, authorId, publishedAt, content } = post;
    const may = postRights(this.#identity, post, this.#leaders);
    const state = postState(post, this.#now);
    if (post.withdrawnAt !== null || (state === 'scheduled' && !may.edit)) return null;
    return {
      id,
      revision: String(post.revision),
      form,
      author: personOf(this.#state, authorId),
      writtenBy: post.writtenById === null ? null : personOf(this.#state, post.writtenById),
      title: content.title ?? null,
      body: content.body,
      lang: content.lang ?? null,
      picture: content.picture ?? null,
      audio: content.audio ?? null,
      series: this.#seriesPlace(post),
      state,
      publishedAt,
      editedAt: post.editedAt,
      read: this.#isRead(id, authorId, publishedAt),
      may: this.#editable ? may : { edit: false, withdraw: false },
      provenance: content.provenance,
      goal: content.goal ?? null,
      subject: postSubject(id),
      replyCount: commentsOn(this.#state, postSubject(id)),
      joined: null,
    };
  }

  joined(comment: StoredComment): Post {
    const question = questionOf(this.#state, comment);
    if (!question) throw new BackendError('unexpected', 'A joined post answers nothing.');
    const asked = isShown(question);
    const { id, authorId, createdAt } = comment;
    return {
      id,
      revision: `${comment.revision}.${question.revision}`,
      form: 'joined',
      author: personOf(this.#state, authorId),
      writtenBy: null,
      title: null,
      body: { format: 'markdown', text: comment.text },
      lang: comment.lang,
      picture: null,
      audio: null,
      series: null,
      state: 'published',
      publishedAt: createdAt,
      editedAt: comment.editedAt,
      read: this.#isRead(id, authorId, createdAt),
      may: { edit: false, withdraw: false },
      provenance: 'own-hand',
      goal: null,
      subject: comment.subject,
      replyCount: commentsOn(this.#state, comment.subject),
      joined: {
        commentId: id,
        question: {
          commentId: question.id,
          author: asked ? personOf(this.#state, question.authorId) : null,
          body: asked ? { format: 'markdown', text: question.text } : null,
          createdAt: question.createdAt,
        },
      },
    };
  }

  #isRead(id: Id, authorId: Id, publishedAt: string): boolean {
    const personId = this.#identity.person?.id;
    if (personId === undefined || personId === authorId) return true;
    if (publishedAt < unreadSince(this.#now)) return true;
    return this.#state.postReads.has(readKey(personId, id));
  }

  #seriesPlace({ id, authorId, content }: StoredPost): SeriesPlace | null {
    const { series } = content;
    if (!series) return null;
    const others = [...this.#state.posts.values()]
      .filter(
        (other) =>
          other.id !== id &&
          other.authorId === authorId &&
          other.content.series?.name === series.name &&
          other.withdrawnAt === null &&
          other.publishedAt <= this.#now,
      )
      .sort((a, b) => partOf(a) - partOf(b) || (a.id < b.id ? -1 : 1));
    const before = others.filter((other) => partOf(other) < series.part).pop();
    const after = others.find((other) => partOf(other) > series.part);
    return { ...series, previous: linkTo(before), next: linkTo(after) };
  }
}

/** For whom a person may write. */
export function leadersOf(state: State, personId: Id | null): Id[] {
  return [...state.delegates]
    .filter(([, delegates]) => delegates.some((id) => id === personId))
    .map(([leaderId]) => leaderId);
}

export function readKey(personId: Id, postId: Id): string {
  return JSON.stringify([personId, postId]);
}

/** The number of the part that follows an author's last in a series. */
export function nextPart(state: State, authorId: Id, name: string): number {
  const parts = [...state.posts.values()]
    .filter((post) => post.authorId === authorId && post.content.series?.name === name)
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(partOf);
  return Math.max(0, ...parts) + 1;
}

function partOf({ content }: StoredPost): number {
  return content.series?.part ?? 0;
}

function linkTo(post: StoredPost | undefined): PostLink | null {
  return post ? { id: post.id, title: post.content.title ?? '' } : null;
}

export function isJoined(comment: StoredComment): boolean {
  return isShown(comment) && comment.joined;
}

function questionOf(state: State, comment: StoredComment): StoredComment | undefined {
  return comment.parentId === null ? undefined : state.comments.get(comment.parentId);
}

function commentsOn(state: State, subject: string): number {
  let count = 0;
  for (const comment of state.comments.values()) {
    if (comment.subject === subject && isShown(comment)) count += 1;
  }
  return count;
}
