import type { Comment } from '@stoa/contract';
import type { DraftPlace } from '@stoa/stores';
import type { ThreadContext } from './thread-context.ts';

/** Where in a thread the viewer writes something. */
export function draftPlace({ session, subject }: ThreadContext, slot: string): DraftPlace {
  return { viewerId: session.person?.id ?? '', subject, slot };
}

/** Where an answer to a comment is written, or one to the page itself. */
export function replyPlace(context: ThreadContext, parent: Comment | undefined): DraftPlace {
  return draftPlace(context, `reply:${parent?.id ?? 'root'}`);
}
