import type { Branch, Comment, Page, Subject, Thread } from '@stoa/contract';
import { accessFor, FIRST_REPLIES, tallyReactions } from '@stoa/domain';
import { attachmentsOf } from './attachments.ts';
import type { CommentView } from './comment-view.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import type { State, StoredComment } from './state.ts';

const key = ({ createdAt, id }: StoredComment) => [createdAt, id] as const;

export const OLDEST_FIRST: Order<StoredComment> = {
  name: 'comments.oldest',
  key,
  direction: 'ascending',
};

export const NEWEST_FIRST: Order<StoredComment> = {
  name: 'comments.newest',
  key,
  direction: 'descending',
};

/** The comments of one subject, by what they answer. */
export class Conversation {
  readonly #state: State;
  readonly #view: CommentView;
  readonly #subject: Subject;
  readonly #replies = new Map<string | null, StoredComment[]>();

  constructor(state: State, view: CommentView, subject: Subject) {
    this.#state = state;
    this.#view = view;
    this.#subject = subject;
    for (const comment of state.comments.values()) {
      if (comment.subject !== subject) continue;
      const siblings = this.#replies.get(comment.parentId);
      if (siblings) siblings.push(comment);
      else this.#replies.set(comment.parentId, [comment]);
    }
  }

  get thread(): Thread {
    const written = [...this.#replies.values()]
      .flat()
      .filter(({ removedAt }) => removedAt === null);
    const times = written.map(({ createdAt }) => createdAt).sort();
    return {
      subject: this.#subject,
      access: accessFor(this.#view.identity),
      commentCount: written.length,
      latestAt: times[times.length - 1] ?? null,
    };
  }

  repliesTo(parentId: string | null): readonly StoredComment[] {
    return this.#replies.get(parentId) ?? [];
  }

  /** The first replies to each of these, and to each of those, as deep as a page goes. */
  branches(comments: readonly StoredComment[], [limit, ...deeper] = FIRST_REPLIES): Branch[] {
    if (limit === undefined) return [];
    return comments.flatMap((comment) => {
      const replies = this.repliesTo(comment.id);
      if (replies.length === 0) return [];
      const first = pageOf(replies, OLDEST_FIRST, { limit });
      const branch = { parentId: comment.id, ...this.present(first) };
      return [branch, ...this.branches(first.items, deeper)];
    });
  }

  present(page: Page<StoredComment>): Page<Comment> {
    return { items: page.items.map((comment) => this.comment(comment)), next: page.next };
  }

  comment(comment: StoredComment): Comment {
    const { identity, vocabulary, rights } = this.#view;
    const removed = comment.removedAt !== null;
    return {
      id: comment.id,
      subject: comment.subject,
      parentId: comment.parentId,
      rootId: comment.rootId,
      depth: comment.depth,
      author: removed ? null : personOf(this.#state, comment.authorId),
      body: removed ? null : { format: 'markdown', text: comment.text },
      lang: comment.lang,
      attachments: removed ? [] : attachmentsOf(this.#state, comment),
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
      removedAt: comment.removedAt,
      revision: String(comment.revision),
      replyCount: this.repliesTo(comment.id).length,
      reactions: tallyReactions(vocabulary, comment.reactions, identity.person?.id ?? null),
      may: rights(comment),
    };
  }
}

export function presentComment(state: State, view: CommentView, comment: StoredComment): Comment {
  return new Conversation(state, view, comment.subject).comment(comment);
}
