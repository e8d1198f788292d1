import { msg } from '@lit/localize';
import { toBackendError } from '@stoa/contract';
import { markAnswer } from '@stoa/stores';
import { checkIcon, closeIcon } from '../foundation/icons.ts';
import { problemWords } from '../foundation/problem.ts';
import type { ActedOn, CommentAct } from './comment-acts.ts';

/** What those who may say which reply answers a question can do with it. */
export function answerActs({ context, node }: ActedOn): CommentAct[] {
  const { comment } = node;
  if (!comment.may.answer) return [];
  const { store, stores, say } = context;
  const isAnswer = store.commentOf(comment.rootId)?.answer?.commentId === comment.id;
  return [
    {
      id: 'answer',
      label: isAnswer ? msg('Take back as answer') : msg('Mark as answer'),
      icon: isAnswer ? closeIcon : checkIcon,
      perform: async () => {
        try {
          await markAnswer(stores, store, comment, !isAnswer);
          say(isAnswer ? msg('The question is open again.') : msg('Marked as the answer.'));
        } catch (error) {
          // The menu stays open and says what went wrong.
          return problemWords(toBackendError(error)).title;
        }
      },
    },
  ];
}
