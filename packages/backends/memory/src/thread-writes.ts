import { BackendError } from '@stoa/contract';
import type { Capabilities, CommentState, Id, Subject, ThreadPort } from '@stoa/contract';
import {
  checkComment,
  checkCommentEdit,
  checkReaction,
  MODERATION_TOPIC,
  policyFor,
  requireUnlocked,
  seesComment,
  stateOnWriting,
  threadTopic,
} from '@stoa/domain';
import type { CommentRights } from '@stoa/domain';
import { attach, checkOwnPictures } from './attachments.ts';
import { absent, requireCapability } from './calls.ts';
import type { Calls, Transaction } from './calls.ts';
import type { CommentView } from './comment-view.ts';
import { closureOf, presentComment } from './conversation.ts';
import { noteRemoval, noteRule } from './moderation-acts.ts';
import { notifyOfComment } from './notify.ts';
import { announceOnRoll } from './posts.ts';
import { withdraw } from './removal.ts';
import type { State, StoredComment } from './state.ts';

export function threadWrites(
  calls: Calls,
  view: CommentView,
  capabilities: Capabilities,
): Pick<ThreadPort, 'reply' | 'edit' | 'remove' | 'react'> {
  return {
    reply: (input, call) =>
      calls.write(call, 'threads.reply', input, (transaction, asked) => {
        const { state, person, now, newId } = transaction;
        const draft = checkComment(asked);
        if (draft.attachments?.length) requireCapability(capabilities.media);
        checkOwnPictures(transaction, draft.attachments ?? []);
        const parent =
          draft.parentId === null ? null : commentFor(state, view, draft.parentId, 'reply');
        if (parent && parent.subject !== draft.subject) throw absent('comment');
        requireUnlocked(calls.identity, closureOf(state, view, draft.subject));
        const id = newId();
        const comment: StoredComment = {
          id,
          subject: draft.subject,
          parentId: parent?.id ?? null,
          rootId: parent?.rootId ?? id,
          depth: parent ? parent.depth + 1 : 0,
          authorId: person.id,
          lang: draft.lang ?? null,
          createdAt: now,
          text: draft.body.text,
          editedAt: null,
          removedAt: null,
          ...stateNow(transaction, view, draft.subject, null),
          stateAt: now,
          pinnedAt: null,
          revision: 1,
          reactions: [],
        };
        state.comments.set(id, comment);
        attach(state, comment, draft.attachments ?? []);
        noteRule(transaction, comment, null);
        if (comment.state === 'shown') {
          announce(transaction, comment, 'added');
          notifyOfComment(transaction, comment, parent);
        } else transaction.announce(MODERATION_TOPIC, 'added', id);
        return presentComment(state, view, comment);
      }),

    edit: (id, input, revision, call) =>
      calls.write(call, 'threads.edit', { id, edit: input, revision }, (transaction, asked) => {
        requireCapability(capabilities.editOwn);
        const { body, attachments } = checkCommentEdit(asked.edit);
        const comment = commentFor(transaction.state, view, id, 'edit');
        if (capabilities.detectsConflicts) requireRevision(comment, revision);
        if (attachments) {
          checkOwnPictures(transaction, attachments, comment.attachments);
          attach(transaction.state, comment, attachments);
        }
        const standing = { state: comment.state, reason: comment.stateReason };
        Object.assign(comment, stateNow(transaction, view, comment.subject, standing));
        if (comment.state !== standing.state) comment.stateAt = transaction.now;
        noteRule(transaction, comment, standing.state);
        if (comment.state !== 'shown') {
          comment.pinnedAt = null;
          transaction.announce(MODERATION_TOPIC, 'changed', id);
        }
        comment.text = body.text;
        comment.editedAt = transaction.now;
        comment.revision += 1;
        announce(transaction, comment, 'changed');
        return presentComment(transaction.state, view, comment);
      }),

    remove: (id, revision, call) =>
      calls.write(call, 'threads.remove', { id, revision }, (transaction) => {
        requireCapability(capabilities.removeOwn || calls.identity.roles.includes('moderator'));
        const comment = commentFor(transaction.state, view, id, 'remove');
        if (capabilities.detectsConflicts) requireRevision(comment, revision);
        noteRemoval(transaction, comment);
        comment.text = '';
        attach(transaction.state, comment, []);
        comment.reactions = [];
        comment.pinnedAt = null;
        comment.removedAt = transaction.now;
        comment.revision += 1;
        const gone = withdraw(transaction.state, comment);
        announce(transaction, comment, gone.includes(comment) ? 'removed' : 'changed');
        for (const ancestor of gone) {
          if (ancestor !== comment) announce(transaction, ancestor, 'removed');
        }
        return presentComment(transaction.state, view, comment);
      }),

    react: (id, input, call) =>
      calls.write(call, 'threads.react', { id, choice: input }, (transaction, asked) => {
        requireCapability(capabilities.reactions);
        const { kind, on } = checkReaction(asked.choice, view.vocabulary);
        const comment = commentFor(transaction.state, view, id, 'react');
        const personId = transaction.person.id;
        const others = comment.reactions.filter(
          (reaction) => reaction.kind !== kind || reaction.personId !== personId,
        );
        const reacted = others.length < comment.reactions.length;
        if (reacted !== on) {
          comment.reactions = on ? [...others, { kind, personId }] : others;
          announce(transaction, comment, 'changed');
        }
        return presentComment(transaction.state, view, comment);
      }),
  };
}

/** A comment that is there, and that the viewer may do this with. */
function commentFor(
  state: State,
  view: CommentView,
  id: Id,
  right: keyof CommentRights,
): StoredComment {
  const comment = state.comments.get(id);
  if (!comment || comment.removedAt !== null) throw absent('comment');
  if (!seesComment(view.identity, comment)) throw absent('comment');
  const closure = closureOf(state, view, comment.subject);
  if (right !== 'remove') requireUnlocked(view.identity, closure);
  if (view.rights(comment, closure)[right]) return comment;
  throw new BackendError('forbidden', 'You may not do this with this comment.');
}

/** What a comment becomes by being written, as its author, the rules and the subject have it. */
function stateNow(
  { state, identity, held }: Transaction,
  view: CommentView,
  subject: Subject,
  before: { readonly state: CommentState; readonly reason: string | null } | null,
): Pick<StoredComment, 'state' | 'stateReason'> {
  const policy = policyFor(subject, state.policies.values(), view.policy);
  const now = stateOnWriting({ identity, policy, heldBecause: held, before });
  return { state: now.state, stateReason: now.reason };
}

export function requireRevision(comment: StoredComment, revision: string): void {
  if (String(comment.revision) === revision) return;
  throw new BackendError('conflict', 'This comment has changed in the meantime.');
}

function announce(
  transaction: Transaction,
  comment: StoredComment,
  kind: 'added' | 'changed' | 'removed',
): void {
  transaction.announce(threadTopic(comment.subject), kind, comment.id);
  announceOnRoll(transaction, comment, kind);
}
