import type { Capabilities, ThreadPort } from '@stoa/contract';
import { mentionedIn, requirePerson, waitsFor } from '@stoa/domain';
import { announce } from './announcements.ts';
import { requireCapability } from './calls.ts';
import type { Calls } from './calls.ts';
import { commentFor } from './comment-for.ts';
import type { CommentView } from './comment-view.ts';
import { presentComment } from './conversation.ts';
import { pageOf } from './pages.ts';
import { personOf } from './people.ts';
import {
  factsOf,
  LONGEST_WAITING_FIRST,
  mark,
  notifyOfAnswer,
  openQuestions,
  questionAbove,
  repliedBy,
  SHORTEST_FIRST,
} from './questions.ts';
import type { State, StoredComment } from './state.ts';

export function questionCalls(
  calls: Calls,
  view: CommentView,
  capabilities: Capabilities,
): Pick<ThreadPort, 'questions' | 'markAnswer'> {
  const isForMe = (state: State, question: StoredComment): boolean =>
    waitsFor(calls.identity, {
      ...factsOf(state, question),
      askerDepartment: personOf(state, question.authorId).department,
      mentioned: mentionedIn(question.text),
      repliedBy: repliedBy(state, question),
    });

  return {
    questions: (query = {}, request, call) =>
      calls.read(call, (state) => {
        requireCapability(capabilities.questions);
        const { department, forMe, order } = query;
        if (forMe) requirePerson(calls.identity);
        const found = openQuestions(state).filter(
          (question) =>
            (department === undefined ||
              personOf(state, question.authorId).department === department) &&
            (!forMe || isForMe(state, question)),
        );
        const sorted = order === 'shortest' ? SHORTEST_FIRST : LONGEST_WAITING_FIRST;
        const { items, next } = pageOf(found, sorted, request);
        return { items: items.map((question) => presentComment(state, view, question)), next };
      }),

    markAnswer: (id, input, call) =>
      calls.write(call, 'threads.markAnswer', { id, mark: input }, (transaction, asked) => {
        requireCapability(capabilities.questions);
        const { state } = transaction;
        const reply = commentFor(state, view, id, 'answer');
        // Whoever has the right on a reply has a question above it.
        const question = questionAbove(state, reply)!;
        if (mark(transaction, question, reply, asked.mark.on)) {
          announce(transaction, question, 'changed');
          if (asked.mark.on) notifyOfAnswer(transaction, question, reply);
        }
        return presentComment(state, view, question);
      }),
  };
}
