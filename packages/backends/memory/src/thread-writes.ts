import { BackendError } from '@stoa/contract';
import type { Capabilities, CommentState, Subject, ThreadPort } from '@stoa/contract';
import {
  checkComment,
  checkCommentEdit,
  checkReaction,
  MODERATION_TOPIC,
  policyFor,
  requireUnlocked,
  stateOnWriting,
} from '@stoa/domain';
import { announce } from './announcements.ts';
import { answerWith } from './answering.ts';
import { attach, checkOwnPictures } from './attachments.ts';
import { absent, requireCapability } from './calls.ts';
import type { Calls, Transaction } from './calls.ts';
import { commentFor } from './comment-for.ts';
import type { CommentView } from './comment-view.ts';
import { closureOf, presentComment } from './conversation.ts';
import { noteRemoval, noteRule } from './moderation-acts.ts';
import { notifyOfComment } from './notify.ts';
import { mark, notifyOfAnswer, questionAbove } from './questions.ts';
import { withdraw } from './removal.ts';
import type { StoredComment } from './state.ts';
import { keepWording } from './thread-history.ts';

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
        requireCapability(capabilities.questions || !(asked.kind === 'question' || asked.answers));
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
          kind: capabilities.questions ? (draft.kind ?? 'comment') : 'comment',
          joined: parent !== null && person.leader && parent.authorId !== person.id,
          lang: draft.lang ?? null,
          createdAt: now,
          text: draft.body.text,
          wordings: [],
          answer: null,
          editedAt: null,
          removedAt: null,
          ...stateNow(transaction, view, draft.subject, null),
          stateAt: now,
          pinnedAt: null,
          revision: 1,
          reactions: [],
        };
        const question = draft.answers ? answerWith(transaction, comment) : null;
        state.comments.set(id, comment);
        attach(state, comment, draft.attachments ?? []);
        noteRule(transaction, comment, null);
        if (comment.state === 'shown') {
          announce(transaction, comment, 'added');
          notifyOfComment(transaction, comment, parent);
          if (question) notifyOfAnswer(transaction, question, comment);
          if (question) announce(transaction, question, 'changed');
        } else transaction.announce(MODERATION_TOPIC, 'added', id);
        return presentComment(state, view, comment);
      }),

    edit: (id, input, revision, call) =>
      calls.write(call, 'threads.edit', { id, edit: input, revision }, (transaction, asked) => {
        requireCapability(capabilities.editOwn);
        const { body, lang, attachments } = checkCommentEdit(asked.edit);
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
        if (capabilities.history) keepWording(comment, transaction.now);
        comment.text = body.text;
        if (lang !== undefined) comment.lang = lang;
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
        comment.wordings = [];
        comment.answer = null;
        const question = questionAbove(transaction.state, comment);
        const answered = question !== null && mark(transaction, question, comment, false);
        const gone = withdraw(transaction.state, comment);
        announce(transaction, comment, gone.includes(comment) ? 'removed' : 'changed');
        for (const ancestor of gone) {
          if (ancestor !== comment) announce(transaction, ancestor, 'removed');
        }
        if (answered) announce(transaction, question, 'changed');
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
