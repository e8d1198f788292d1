import { BackendError } from '@stoa/contract';
import { mayAnswer } from '@stoa/domain';
import type { Transaction } from './calls.ts';
import { factsOf, mark, questionAbove } from './questions.ts';
import type { StoredComment } from './state.ts';

/** Makes a reply that is about to be kept the answer to its question, which it returns. */
export function answerWith(transaction: Transaction, reply: StoredComment): StoredComment {
  const question = questionAbove(transaction.state, reply);
  if (!question) {
    throw new BackendError('invalid', 'Only a reply to a question can be its answer.', {
      fields: { answers: 'unknown' },
    });
  }
  if (!mayAnswer(transaction.identity, factsOf(transaction.state, question))) {
    throw new BackendError('forbidden', 'You may not say which reply is the answer.');
  }
  mark(transaction, question, reply, true);
  return question;
}
