import { define } from '../foundation/define.ts';
import { StoaQuestions } from '../questions/questions.ts';

define('stoa-questions', StoaQuestions);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-questions': StoaQuestions;
  }
}
