import { BackendError, LIMITS } from '@stoa/contract';
import type { Capabilities, Comment, Id, ReactionKind, ThreadPort } from '@stoa/contract';
import {
  checkComment,
  checkCommentEdit,
  checkReaction,
  checkSubject,
  threadTopic,
} from '@stoa/domain';
import type { CommentRights } from '@stoa/domain';
import { absent, requireCapability } from './calls.ts';
import type { Calls, Transaction } from './calls.ts';
import { Conversation, NEWEST_FIRST, OLDEST_FIRST, rightsOn } from './comments.ts';
import type { CommentView } from './comments.ts';
import { pageOf } from './pages.ts';
import { announceOnRoll } from './posts.ts';
import { withdraw } from './removal.ts';
import type { State, StoredComment } from './state.ts';

export function threadPort(
  calls: Calls,
  capabilities: Capabilities,
  vocabulary: readonly ReactionKind[],
): ThreadPort {
  const { identity } = calls;
  const view: CommentView = {
    identity,
    reactions: capabilities.reactions ? vocabulary : [],
    rights: (comment) => {
      const rights = rightsOn(identity, comment);
      return {
        ...rights,
        edit: rights.edit && capabilities.editOwn,
        remove: rights.remove && (capabilities.removeOwn || identity.roles.includes('moderator')),
        react: rights.react && capabilities.reactions,
      };
    },
  };

  const present = (state: State, comment: StoredComment): Comment =>
    new Conversation(state, view, comment.subject).comment(comment);

  const require = (state: State, id: Id, right: keyof CommentRights): StoredComment => {
    const comment = state.comments.get(id);
    if (!comment || comment.removedAt !== null) throw absent('comment');
    if (view.rights(comment)[right]) return comment;
    throw new BackendError('forbidden', 'You may not do this with this comment.');
  };

  return {
    list: (query, request, call) =>
      calls.read(call, (state) => {
        checkSubject(query.subject);
        const parentId = query.parentId ?? null;
        const newestFirst = parentId === null && query.order === 'newest';
        const conversation = new Conversation(state, view, query.subject);
        const comments = conversation.repliesTo(parentId);
        const page = pageOf(comments, newestFirst ? NEWEST_FIRST : OLDEST_FIRST, request);
        return {
          thread: conversation.thread,
          ...conversation.present(page),
          branches: conversation.branches(page.items),
        };
      }),

    find: (ids, call) =>
      calls.read(call, (state) => {
        if (ids.length > LIMITS.pageMaximum) throw tooMany();
        const found = ids.map((id) => state.comments.get(id)).filter((comment) => comment != null);
        return found.map((comment) => present(state, comment));
      }),

    locate: (id, call) =>
      calls.read(call, (state) => {
        const comment = state.comments.get(id);
        if (!comment) return null;
        const conversation = new Conversation(state, view, comment.subject);
        const path = pathTo(state, comment).map((step) => conversation.comment(step));
        return { subject: comment.subject, path };
      }),

    reply: (input, call) =>
      calls.write(call, 'threads.reply', input, (transaction, asked) => {
        const { state, person, now, newId } = transaction;
        const draft = checkComment(asked);
        const parent = draft.parentId === null ? null : require(state, draft.parentId, 'reply');
        if (parent && parent.subject !== draft.subject) throw absent('comment');
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
          revision: 1,
          reactions: [],
        };
        state.comments.set(id, comment);
        announce(transaction, comment, 'added');
        return present(state, comment);
      }),

    edit: (id, input, revision, call) =>
      calls.write(call, 'threads.edit', { id, edit: input, revision }, (transaction, asked) => {
        requireCapability(capabilities.editOwn);
        const { body } = checkCommentEdit(asked.edit);
        const comment = require(transaction.state, id, 'edit');
        if (capabilities.detectsConflicts) requireRevision(comment, revision);
        comment.text = body.text;
        comment.editedAt = transaction.now;
        comment.revision += 1;
        announce(transaction, comment, 'changed');
        return present(transaction.state, comment);
      }),

    remove: (id, revision, call) =>
      calls.write(call, 'threads.remove', { id, revision }, (transaction) => {
        requireCapability(capabilities.removeOwn || identity.roles.includes('moderator'));
        const comment = require(transaction.state, id, 'remove');
        if (capabilities.detectsConflicts) requireRevision(comment, revision);
        comment.text = '';
        comment.reactions = [];
        comment.removedAt = transaction.now;
        comment.revision += 1;
        const gone = withdraw(transaction.state, comment);
        announce(transaction, comment, gone.includes(comment) ? 'removed' : 'changed');
        for (const ancestor of gone) {
          if (ancestor !== comment) announce(transaction, ancestor, 'removed');
        }
        return present(transaction.state, comment);
      }),

    react: (id, input, call) =>
      calls.write(call, 'threads.react', { id, choice: input }, (transaction, asked) => {
        requireCapability(capabilities.reactions);
        const { kind, on } = checkReaction(asked.choice, vocabulary);
        const comment = require(transaction.state, id, 'react');
        const personId = transaction.person.id;
        const others = comment.reactions.filter(
          (reaction) => reaction.kind !== kind || reaction.personId !== personId,
        );
        const reacted = others.length < comment.reactions.length;
        if (reacted !== on) {
          comment.reactions = on ? [...others, { kind, personId }] : others;
          announce(transaction, comment, 'changed');
        }
        return present(transaction.state, comment);
      }),
  };
}

function announce(
  transaction: Transaction,
  comment: StoredComment,
  kind: 'added' | 'changed' | 'removed',
): void {
  transaction.announce(threadTopic(comment.subject), kind, comment.id);
  announceOnRoll(transaction, comment, kind);
}

function pathTo(state: State, comment: StoredComment): StoredComment[] {
  const parent = comment.parentId === null ? null : state.comments.get(comment.parentId);
  return parent ? [...pathTo(state, parent), comment] : [comment];
}

function requireRevision(comment: StoredComment, revision: string): void {
  if (String(comment.revision) === revision) return;
  throw new BackendError('conflict', 'This comment has changed in the meantime.');
}

function tooMany(): BackendError {
  return new BackendError('invalid', `Ask for at most ${LIMITS.pageMaximum} comments.`, {
    fields: { ids: 'too-long' },
  });
}
