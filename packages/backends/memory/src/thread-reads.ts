import { BackendError, LIMITS } from '@stoa/contract';
import type { ThreadPort } from '@stoa/contract';
import { checkSearch, checkSubject, searchableWords } from '@stoa/domain';
import { requireCapability } from './calls.ts';
import type { Calls } from './calls.ts';
import type { CommentView } from './comment-view.ts';
import { Conversation, FOUND_LATEST_FIRST } from './conversation.ts';
import { pageOf } from './pages.ts';
import type { State, StoredComment } from './state.ts';

export function threadReads(
  calls: Calls,
  view: CommentView,
): Pick<ThreadPort, 'list' | 'find' | 'locate' | 'search'> {
  const { capabilities } = view;
  return {
    list: (query, request, call) =>
      calls.read(call, (state) => {
        checkSubject(query.subject);
        const parentId = query.parentId ?? null;
        const order = (parentId === null && query.order) || 'oldest';
        requireCapability(order !== 'helpful' || capabilities.sortHelpful);
        requireCapability(order !== 'unanswered' || capabilities.sortUnanswered);
        const conversation = new Conversation(state, view, query.subject);
        const ofRoots = parentId === null;
        const comments = conversation
          .repliesTo(parentId)
          .filter(({ pinnedAt }) => !ofRoots || pinnedAt === null);
        const pinned = ofRoots && request?.cursor == null ? conversation.pinned : [];
        const page = pageOf(comments, conversation.order(order), request);
        return {
          thread: conversation.thread,
          ...conversation.present(page),
          pinned: pinned.map((comment) => conversation.comment(comment)),
          branches: conversation.branches([...pinned, ...page.items]),
        };
      }),

    search: (asked, request, call) =>
      calls.read(call, (state) => {
        requireCapability(capabilities.searchThreads);
        const words = checkSearch(asked);
        const conversation = new Conversation(state, view, asked.subject);
        const found = [...state.comments.values()].filter((comment) => {
          if (comment.subject !== asked.subject || !conversation.sees(comment)) return false;
          const text = searchableWords(comment.text);
          return words.every((word) => text.includes(word));
        });
        return conversation.present(pageOf(found, FOUND_LATEST_FIRST, request));
      }),

    find: (ids, call) =>
      calls.read(call, (state) => {
        if (ids.length > LIMITS.pageMaximum) throw tooMany();
        return ids.flatMap((id) => {
          const comment = state.comments.get(id);
          if (!comment) return [];
          const conversation = new Conversation(state, view, comment.subject);
          return conversation.has(comment) ? [conversation.comment(comment)] : [];
        });
      }),

    locate: (id, call) =>
      calls.read(call, (state) => {
        const comment = state.comments.get(id);
        if (!comment) return null;
        const conversation = new Conversation(state, view, comment.subject);
        if (!conversation.has(comment)) return null;
        const path = pathTo(state, comment).map((step) => conversation.comment(step));
        return { subject: comment.subject, path };
      }),
  };
}

function pathTo(state: State, comment: StoredComment): StoredComment[] {
  const parent = comment.parentId === null ? null : state.comments.get(comment.parentId);
  return parent ? [...pathTo(state, parent), comment] : [comment];
}

function tooMany(): BackendError {
  return new BackendError('invalid', `Ask for at most ${LIMITS.pageMaximum} comments.`, {
    fields: { ids: 'too-long' },
  });
}
