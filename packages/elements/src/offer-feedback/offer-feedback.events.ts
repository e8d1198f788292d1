import type { AnswerDraft } from '@stoa/contract';
import { StoaEvent } from '../foundation/event.ts';

interface AnswerDetail {
  readonly offerId: string;
  readonly answer: AnswerDraft;
}

/** Before an answer is sent; preventing it keeps the answer in the form. */
export class AnswerSubmitEvent extends StoaEvent<AnswerDetail> {
  constructor(offerId: string, answer: AnswerDraft) {
    super('stoa-answer-submit', { offerId, answer }, { cancelable: true });
  }
}

/** The backend has confirmed the answer. */
export class AnswerSubmittedEvent extends StoaEvent<AnswerDetail> {
  constructor(offerId: string, answer: AnswerDraft) {
    super('stoa-answer-submitted', { offerId, answer });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-answer-submit': AnswerSubmitEvent;
    'stoa-answer-submitted': AnswerSubmittedEvent;
  }
}
