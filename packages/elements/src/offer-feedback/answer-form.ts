import { msg, str } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { Offer, Question } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { shortDate } from '../foundation/time.ts';
import type { Given, GivenAnswers } from './kept-answer.ts';
import { questionField } from './question-field.ts';

interface FormOptions {
  readonly choices: GivenAnswers;
  readonly sentence: string;
  /** The reader wanted to send before every question had an answer. */
  readonly incomplete: boolean;
  /** An answer has been given before. */
  readonly changing: boolean;
  readonly now: number;
  readonly onChoose: (questionId: string, given: Given) => void;
  readonly onWrite: (sentence: string) => void;
  readonly onSubmit: () => void;
  readonly onKeep: () => void;
}

/** The questions, room for one sentence, and the act. */
export function answerForm(offer: Offer, options: FormOptions): TemplateResult {
  const atOnce = isOneTap(offer.questions) && !options.changing;
  return html`<div class="form">
    ${offer.questions.map((question) =>
      questionField(question, {
        given: options.choices.get(question.id),
        missing: options.incomplete && !options.choices.has(question.id),
        onChoose: (given) => options.onChoose(question.id, given),
        onTap: (given) => {
          if (!atOnce) return;
          options.onChoose(question.id, given);
          options.onSubmit();
        },
      }),
    )}
    ${endsInWords(offer.questions) ? nothing : sentenceField(options)}
    <div class="acts">
      <button type="button" class="button primary" part="submit" @click=${options.onSubmit}>
        ${options.changing ? msg('Save the change') : msg('Give opinion')}
      </button>
      ${
        options.changing
          ? html`<button type="button" class="button" @click=${options.onKeep}>
              ${msg('Keep my answer')}
            </button>`
          : nothing
      }
    </div>
    <p class="meta">${termsWords(offer, options.now)}</p>
  </div>`;
}

/** One question with one answer: choosing it with a finger or a mouse is all there is to do. */
export function isOneTap(questions: readonly Question[]): boolean {
  const [only, ...others] = questions;
  return others.length === 0 && (only?.kind === 'scale' || only?.kind === 'choice');
}

/** Where the last question asks for words, a second field for them would only be in the way. */
function endsInWords(questions: readonly Question[]): boolean {
  return questions[questions.length - 1]?.kind === 'sentence';
}

function sentenceField({ sentence, onWrite }: FormOptions): TemplateResult {
  return html`<label class="sentence-field">
    <span>${msg('In a sentence, if you like')}</span>
    <textarea
      class="field"
      rows="2"
      dir="auto"
      maxlength=${LIMITS.sentence}
      .value=${sentence}
      @input=${(event: InputEvent) => onWrite((event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </label>`;
}

/** What happens with an answer, and until when one can be given. */
function termsWords({ anonymous, closesAt }: Offer, now: number): string {
  const date = shortDate(closesAt, now);
  if (anonymous) {
    return msg(str`You can answer until ${date}, and change your answer on this device.`);
  }
  return msg(
    str`Others see only the totals. You can answer, or change your answer, until ${date}.`,
  );
}
