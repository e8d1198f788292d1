import type { ThreadPort, Wording } from '@stoa/contract';
import { seesComment } from '@stoa/domain';
import { requireCapability } from './calls.ts';
import type { Calls } from './calls.ts';
import type { CommentView } from './comment-view.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { StoredComment } from './state.ts';

interface Numbered extends Wording {
  readonly number: number;
}

const LATEST_FIRST: Order<Numbered> = {
  name: 'comments.history',
  key: ({ number }) => [number],
  direction: 'descending',
  parts: 1,
};

export function threadHistory(calls: Calls, view: CommentView): Pick<ThreadPort, 'history'> {
  return {
    history: (id, request, call) =>
      calls.read(call, (state) => {
        requireCapability(view.capabilities.history);
        const comment = state.comments.get(id);
        const seen = comment && seesComment(view.identity, comment);
        const wordings = seen ? comment.wordings : [];
        const numbered = wordings.map((wording, number) => ({ ...wording, number }));
        const { items, next } = pageOf(numbered, LATEST_FIRST, request);
        return { items: items.map(({ number: _, ...wording }) => wording), next };
      }),
  };
}

/** Keeps the words a comment has now, before they are replaced. */
export function keepWording(comment: StoredComment, now: string): void {
  comment.wordings.push({
    body: { format: 'markdown', text: comment.text },
    lang: comment.lang,
    writtenAt: comment.editedAt ?? comment.createdAt,
    replacedAt: now,
  });
}
