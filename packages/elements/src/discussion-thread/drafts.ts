import type { Comment } from '@stoa/contract';
import { draftsOf } from '@stoa/stores';
import type { Draft } from '@stoa/stores';
import type { ThreadContext } from './thread-context.ts';

/** What the viewer began to write in answer to a comment, or to the page itself. */
export function replyDraft(context: ThreadContext, parent: Comment | undefined): Draft {
  return draftIn(context, `reply:${parent?.id ?? 'root'}`);
}

/** What the viewer began to change in a comment. */
export function editDraft(context: ThreadContext, comment: Comment): Draft {
  return draftIn(context, `edit:${comment.id}`);
}

function draftIn({ stores, session, subject }: ThreadContext, slot: string): Draft {
  return draftsOf(stores).draft({ viewerId: session.person?.id ?? '', subject, slot });
}
