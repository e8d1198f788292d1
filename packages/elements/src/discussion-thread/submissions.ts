import type { Comment } from '@stoa/contract';
import { isPending } from '@stoa/stores';
import type { CommentNode } from '@stoa/stores';
import { flat } from './flat.ts';

export interface SubmissionNews {
  /** Comments that the backend has confirmed since the last look. */
  readonly confirmed: readonly Comment[];
  /** A write was refused since the last look. */
  readonly failed: boolean;
}

interface OnItsWay {
  readonly comment: Comment;
  /** The comments that were there before it. */
  readonly before: ReadonlySet<string>;
}

/** Notices when what is on its way has arrived, or was refused. */
export class Submissions {
  #pending = new Map<string, OnItsWay>();
  #failed = new Set<string>();
  #known: ReadonlySet<string> = new Set();

  /** Begins with what is there. */
  constructor(nodes: readonly CommentNode[]) {
    this.#known = new Set(flat(nodes).map(({ comment }) => comment.id));
    this.take(nodes);
  }

  take(nodes: readonly CommentNode[]): SubmissionNews {
    const all = flat(nodes);
    const settled = all
      .filter(({ comment }) => !isPending(comment.id))
      .map(({ comment }) => comment);
    const before = this.#known;
    this.#known = new Set(settled.map(({ id }) => id));
    return { confirmed: this.#confirmed(all, settled, before), failed: this.#refused(all) };
  }

  #confirmed(all: CommentNode[], settled: Comment[], before: ReadonlySet<string>): Comment[] {
    const pending = new Map<string, OnItsWay>();
    for (const { comment } of all) {
      if (!isPending(comment.id)) continue;
      pending.set(comment.id, this.#pending.get(comment.id) ?? { comment, before });
    }
    const gone = [...this.#pending].filter(([id]) => !pending.has(id));
    this.#pending = pending;
    return gone.flatMap(([, was]) => settled.find((comment) => became(was, comment)) ?? []);
  }

  #refused(all: CommentNode[]): boolean {
    const failed = all.flatMap(({ sending }) =>
      sending?.state === 'failed' ? sending.mutationId : [],
    );
    const isNew = failed.some((mutationId) => !this.#failed.has(mutationId));
    this.#failed = new Set(failed);
    return isNew;
  }
}

function became({ comment, before }: OnItsWay, confirmed: Comment): boolean {
  return (
    !before.has(confirmed.id) &&
    confirmed.parentId === comment.parentId &&
    confirmed.author?.id === comment.author?.id &&
    confirmed.body?.text === comment.body?.text
  );
}
