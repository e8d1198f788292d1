import { StoaEvent } from '../foundation/event.ts';

interface QuestionOpenDetail {
  readonly subject: string;
  /** The question. */
  readonly commentId: string;
}

/** Before a question opens in its thread; preventing it lets the page go there in its own way. */
export class QuestionOpenEvent extends StoaEvent<QuestionOpenDetail> {
  constructor(detail: QuestionOpenDetail) {
    super('stoa-question-open', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-question-open': QuestionOpenEvent;
  }
}
