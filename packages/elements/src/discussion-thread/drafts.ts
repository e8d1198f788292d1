import type { Comment } from '@stoa/contract';
import { draftsOf } from '@stoa/stores';
import type { Draft, DraftPlace } from '@stoa/stores';
import type { ThreadContext } from './thread-context.ts';

/** What the viewer began to write in answer to a comment, or to the page itself. */
export function replyDraft(context: ThreadContext, parent: Comment | undefined): Draft {
  return draftIn(context, `reply:${parent?.id ?? 'root'}`);
}

/** What the viewer began to change in a comment. */
export function editDraft(context: ThreadContext, comment: Comment): Draft {
  return draftIn(context, `edit:${comment.id}`);
}

/** Where in a thread the viewer writes something. */
export function draftPlace({ session, subject }: ThreadContext, slot: string): DraftPlace {
  return { viewerId: session.person?.id ?? '', subject, slot };
}

function draftIn(context: ThreadContext, slot: string): Draft {
  return draftsOf(context.stores).draft(draftPlace(context, slot));
}
