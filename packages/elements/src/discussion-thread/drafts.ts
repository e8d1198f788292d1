import type { Comment } from '@stoa/contract';
import { draftsOf, followed, takeEarlyText } from '@stoa/stores';
import type { Draft } from '@stoa/stores';
import { draftPlace, replyPlace } from './draft-place.ts';
import type { ThreadContext } from './thread-context.ts';

/** What the viewer began to write in answer to a comment, or to the page itself. */
export function replyDraft(context: ThreadContext, parent: Comment | undefined): Draft {
  return draftsOf(context.stores).draft(replyPlace(context, parent));
}

/** What the viewer began to change in a comment. */
export function editDraft(context: ThreadContext, comment: Comment): Draft {
  return draftsOf(context.stores).draft(draftPlace(context, `edit:${comment.id}`));
}

/** A text that is gone on with in a field that does not show it. */
export interface Begun {
  readonly text: string;
  /** What is typed meanwhile follows what was there. */
  readonly goOn: (typed: string | undefined) => void;
}

/** What the viewer began before in answer to a comment, or to the page itself. */
export async function begunAt(
  context: ThreadContext,
  parent: Comment | undefined,
  typed: () => string | undefined,
): Promise<Begun> {
  const draft = replyDraft(context, parent);
  await draft.ready;
  const early = takeEarlyText(context.stores, replyPlace(context, parent));
  // It stands in the field, unless the page has put another element there meanwhile.
  if (early && !typed()) draft.set(followed(draft.text, early));
  const { text } = draft;
  return { text, goOn: (more) => more && draft.set(followed(text, more)) };
}
