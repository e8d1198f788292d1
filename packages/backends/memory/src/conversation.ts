import type {
  AcceptedAnswer,
  Branch,
  Comment,
  CommentOrder,
  Page,
  Subject,
  Thread,
} from '@stoa/contract';
import {
  accessFor,
  asksOnly,
  FIRST_REPLIES,
  helpfulness,
  holds,
  isWaiting,
  policyFor,
  seesComment,
  tallyReactions,
} from '@stoa/domain';
import type { Closure } from '@stoa/domain';
import { attachmentsOf } from './attachments.ts';
import type { CommentView } from './comment-view.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import { personOf } from './people.ts';
import { shownAnswer } from './questions.ts';
import { unreadOf } from './read-marks.ts';
import { isShown } from './shown.ts';
import type { State, StoredComment } from './state.ts';

const key = ({ createdAt, id }: StoredComment) => [createdAt, id] as const;

const OLDEST_FIRST: Order<StoredComment> = {
  name: 'comments.oldest',
  key,
  direction: 'ascending',
};

const NEWEST_FIRST: Order<StoredComment> = {
  name: 'comments.newest',
  key,
  direction: 'descending',
};

const MOST_HELPFUL_FIRST: Order<StoredComment> = {
  name: 'comments.helpful',
  key: ({ reactions, authorId, createdAt, id }) => [
    -helpfulness(reactions, authorId),
    createdAt,
    id,
  ],
  direction: 'ascending',
  parts: 3,
};

export const FOUND_LATEST_FIRST: Order<StoredComment> = {
  name: 'comments.found',
  key,
  direction: 'descending',
};

/** Pins made last stand first. */
export const LATEST_PIN_FIRST: Order<StoredComment> = {
  name: 'comments.pinned',
  key: ({ pinnedAt, id }) => [pinnedAt ?? '', id],
  direction: 'descending',
};

/** The comments of one subject that are there for the viewer, by what they answer. */
export class Conversation {
  readonly #state: State;
  readonly #view: CommentView;
  readonly #subject: Subject;
  readonly #replies = new Map<string | null, StoredComment[]>();
  readonly #shown: StoredComment[] = [];
  readonly closure: Closure;

  constructor(state: State, view: CommentView, subject: Subject) {
    this.#state = state;
    this.#view = view;
    this.#subject = subject;
    this.closure = closureOf(state, view, subject);
    const all = [...state.comments.values()].filter((comment) => comment.subject === subject);
    const present = presentAmong(all, (comment) => this.sees(comment));
    for (const comment of all) {
      if (isShown(comment)) this.#shown.push(comment);
      if (!present.has(comment.id)) continue;
      const siblings = this.#replies.get(comment.parentId);
      if (siblings) siblings.push(comment);
      else this.#replies.set(comment.parentId, [comment]);
    }
  }

  get thread(): Thread {
    const times = this.#shown.map(({ createdAt }) => createdAt).sort();
    const { policies } = this.#state;
    const { identity, capabilities } = this.#view;
    const reader = capabilities.readMarks ? identity.person : null;
    return {
      subject: this.#subject,
      access: accessFor(identity, this.closure),
      commentCount: this.#shown.length,
      latestAt: times[times.length - 1] ?? null,
      locked: this.closure.locked,
      policy: policyFor(this.#subject, policies.values(), this.#view.policy),
      questions: capabilities.questions && asksOnly(this.#subject),
      unread: reader && unreadOf(this.#state, reader.id, this.#subject),
    };
  }

  order(name: CommentOrder): Order<StoredComment> {
    if (name === 'newest') return NEWEST_FIRST;
    if (name === 'helpful') return MOST_HELPFUL_FIRST;
    if (name === 'oldest') return OLDEST_FIRST;
    return {
      name: 'comments.unanswered',
      key: (root) => [this.#isWaiting(root) ? 0 : 1, root.createdAt, root.id],
      direction: 'ascending',
      parts: 3,
    };
  }

  repliesTo(parentId: string | null): readonly StoredComment[] {
    return this.#replies.get(parentId) ?? [];
  }

  /** Whether it is in a list or a path of the viewer, if only as a tombstone. */
  has(comment: StoredComment): boolean {
    return this.repliesTo(comment.parentId).includes(comment);
  }

  get pinned(): StoredComment[] {
    const pinned = this.#shown.filter(({ pinnedAt }) => pinnedAt !== null);
    return pageOf(pinned, LATEST_PIN_FIRST).items;
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
    const { identity, vocabulary, rights, capabilities } = this.#view;
    const seen = this.sees(comment);
    const viewerId = identity.person?.id ?? null;
    return {
      id: comment.id,
      subject: comment.subject,
      parentId: comment.parentId,
      rootId: comment.rootId,
      depth: comment.depth,
      kind: capabilities.questions ? comment.kind : 'comment',
      answer: capabilities.questions ? this.#answerTo(comment) : null,
      author: seen ? personOf(this.#state, comment.authorId) : null,
      body: seen ? { format: 'markdown', text: comment.text } : null,
      lang: comment.lang,
      attachments: seen ? attachmentsOf(this.#state, comment) : [],
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
      removedAt: comment.removedAt,
      state: seen || comment.state === 'shown' ? comment.state : 'hidden',
      stateReason: seen ? comment.stateReason : null,
      pinned: comment.pinnedAt !== null,
      reported: hasReported(this.#state, comment.id, viewerId),
      revision: String(comment.revision),
      replyCount: this.repliesTo(comment.id).length,
      reactions: seen ? tallyReactions(vocabulary, comment.reactions, viewerId) : [],
      may: rights(this.#state, comment, this.closure),
    };
  }

  /** Whether the viewer reads its words. */
  sees(comment: StoredComment): boolean {
    return comment.removedAt === null && seesComment(this.#view.identity, comment);
  }

  #answerTo(question: StoredComment): AcceptedAnswer | null {
    const { answer } = question;
    const reply = answer && this.#state.comments.get(answer.commentId);
    if (!answer || !reply || !this.sees(reply) || !this.sees(question)) return null;
    return {
      commentId: reply.id,
      author: personOf(this.#state, reply.authorId),
      body: { format: 'markdown', text: reply.text },
      lang: reply.lang,
      createdAt: reply.createdAt,
      editedAt: reply.editedAt,
      acceptedBy: personOf(this.#state, answer.acceptedBy),
      acceptedAt: answer.acceptedAt,
    };
  }

  #isWaiting(root: StoredComment): boolean {
    return isWaiting({
      kind: this.#view.capabilities.questions ? root.kind : 'comment',
      shown: isShown(root),
      answered: shownAnswer(this.#state, root) !== null,
      replied: [...this.#state.comments.values()].some(({ parentId }) => parentId === root.id),
    });
  }
}

export function presentComment(state: State, view: CommentView, comment: StoredComment): Comment {
  return new Conversation(state, view, comment.subject).comment(comment);
}

export function closureOf(state: State, { identity, now }: CommentView, subject: Subject): Closure {
  const block = state.blocks.get(identity.person?.id ?? '');
  return { locked: state.locks.has(subject), blocked: holds(block, now()) };
}

/** The ids of those that are seen, and of what they answer: tombstones stand for replies. */
function presentAmong(
  comments: readonly StoredComment[],
  sees: (comment: StoredComment) => boolean,
): ReadonlySet<string> {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const present = new Set<string>();
  for (const comment of comments) {
    if (!sees(comment)) continue;
    let step: StoredComment | undefined = comment;
    while (step && !present.has(step.id)) {
      present.add(step.id);
      step = step.parentId === null ? undefined : byId.get(step.parentId);
    }
  }
  return present;
}

function hasReported(state: State, commentId: string, viewerId: string | null): boolean {
  for (const report of state.reports.values()) {
    if (report.commentId !== commentId || report.closedAt !== null) continue;
    if (report.reporterId === viewerId) return true;
  }
  return false;
}
