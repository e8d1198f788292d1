import type { Comment, Id, Person, ReactionKind, Session, Subject } from '@stoa/contract';
import type { Sending } from './model.ts';
import type { OutboxItem } from './outbox.ts';
import type { ReplyEntry } from './outbox-entry.ts';

interface OnItsWay {
  readonly sending: Sending;
}

/** A change to a confirmed comment that the backend has not confirmed. */
export type PendingChange = OnItsWay &
  (
    | { readonly kind: 'edit'; readonly comment: Comment; readonly text: string }
    | { readonly kind: 'remove'; readonly comment: Comment }
    | {
        readonly kind: 'react';
        readonly comment: Comment;
        readonly reaction: string;
        readonly on: boolean;
      }
  );

/** The comment as it will be when the change is confirmed. */
export function replay(
  comment: Comment,
  change: PendingChange,
  vocabulary: readonly ReactionKind[],
  now: string,
): Comment {
  if (change.sending.state === 'failed' && change.kind !== 'edit') return comment;
  switch (change.kind) {
    case 'edit':
      return { ...comment, body: { format: 'markdown', text: change.text }, editedAt: now };
    case 'remove':
      return { ...comment, author: null, body: null, reactions: [], removedAt: now, may: NOTHING };
    case 'react':
      return { ...comment, reactions: reacted(comment, change.reaction, change.on, vocabulary) };
  }
}

const NOTHING: Comment['may'] = { edit: false, remove: false, reply: false, react: false };

function reacted(
  comment: Comment,
  kind: string,
  on: boolean,
  vocabulary: readonly ReactionKind[],
): Comment['reactions'] {
  return vocabulary.flatMap((word) => {
    const present = comment.reactions.find((reaction) => reaction.kind === word.kind);
    if (word.kind !== kind || (present?.mine ?? false) === on) return present ?? [];
    const count = (present?.count ?? 0) + (on ? 1 : -1);
    return count > 0 ? [{ kind, count, mine: on }] : [];
  });
}

export const isPending = (id: Id): boolean => id.startsWith('pending:');

/** A reply on its way as the comment it will be. */
export function pendingComment(
  entry: ReplyEntry,
  author: Person | null,
  parent: Comment | undefined,
  now: string,
): Comment {
  const id = `pending:${entry.mutationId}`;
  return {
    id,
    subject: entry.draft.subject,
    parentId: entry.draft.parentId,
    rootId: parent?.rootId ?? id,
    depth: parent ? parent.depth + 1 : 0,
    author,
    body: entry.draft.body,
    lang: entry.draft.lang ?? null,
    createdAt: now,
    editedAt: null,
    removedAt: null,
    revision: '0',
    replyCount: 0,
    reactions: [],
    may: NOTHING,
  };
}

/** The replies on their way in one thread. */
export function pendingReplies(
  items: readonly OutboxItem[],
  subject: Subject,
  session: Session | undefined,
): { entry: ReplyEntry; sending: Sending }[] {
  return items.flatMap(({ entry, sending }) =>
    entry.operation === 'threads.reply' &&
    entry.draft.subject === subject &&
    // A signed-out author still sees what waits for them.
    (!session?.person || entry.viewerId === session.person.id)
      ? [{ entry, sending }]
      : [],
  );
}
