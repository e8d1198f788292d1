import type { Comment, Id, Person, Session, Subject } from '@stoa/contract';
import { NO_RIGHTS } from '@stoa/domain';
import type { OutboxItem } from '../outbox.ts';
import type { EditEntry, ReplyEntry } from '../outbox-entry.ts';
import { pendingId } from './pending-id.ts';

/** A text of this thread on its way. */
export interface ThreadItem extends OutboxItem {
  readonly entry: ReplyEntry | EditEntry;
}

export interface ReplyItem extends ThreadItem {
  readonly entry: ReplyEntry;
}

/** The texts on their way in one thread, for the person who looks. */
export function threadItems(
  items: readonly OutboxItem[],
  subject: Subject,
  session: Session | undefined,
): ThreadItem[] {
  return items.filter((item): item is ThreadItem => {
    const { entry } = item;
    if (entry.operation === 'offers.answer') return false;
    // A signed-out author still sees what waits for them.
    if (session?.person && entry.viewerId !== session.person.id) return false;
    return subject === (entry.operation === 'threads.edit' ? entry.subject : entry.draft.subject);
  });
}

export function isReply(item: ThreadItem): item is ReplyItem {
  return item.entry.operation === 'threads.reply';
}

/** The comment that is answered or edited; `null` for a new root. */
export function anchorOf({ entry }: ThreadItem): Id | null {
  return entry.operation === 'threads.edit' ? entry.commentId : entry.draft.parentId;
}

/** A text on its way as the comment it will be. */
export function pendingComment(
  { entry }: ThreadItem,
  subject: Subject,
  author: Person | null,
  parent: Comment | undefined,
): Comment {
  const id = pendingId(entry.mutationId);
  return {
    id,
    subject,
    parentId: parent?.id ?? null,
    rootId: parent?.rootId ?? id,
    depth: parent ? parent.depth + 1 : 0,
    kind: (entry.operation === 'threads.reply' && entry.draft.kind) || 'comment',
    answer: null,
    author,
    body: entry.draft.body,
    lang: null,
    attachments: [],
    createdAt: new Date(entry.createdAt).toISOString(),
    editedAt: null,
    removedAt: null,
    state: 'shown',
    stateReason: null,
    pinned: false,
    reported: false,
    revision: '0',
    replyCount: 0,
    reactions: [],
    may: { ...NO_RIGHTS },
  };
}
