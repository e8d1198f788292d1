import { msg, str } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { Offer } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { shortDate } from '../foundation/time.ts';
import { scaleQuestion, scalesIn } from './scale-question.ts';

interface FormOptions {
  readonly ratings: ReadonlyMap<string, number>;
  readonly sentence: string;
  /** The reader wanted to send before every question had a value. */
  readonly incomplete: boolean;
  /** An answer has been given before. */
  readonly changing: boolean;
  readonly now: number;
  readonly onChoose: (questionId: string, value: number) => void;
  readonly onWrite: (sentence: string) => void;
  readonly onSubmit: () => void;
  readonly onKeep: () => void;
}

/** The questions, room for one sentence, and the act. */
export function answerForm(offer: Offer, options: FormOptions): TemplateResult {
  return html`<div class="form">
    ${scalesIn(offer.questions).map((question) =>
      scaleQuestion(question, {
        value: options.ratings.get(question.id),
        missing: options.incomplete && !options.ratings.has(question.id),
        disabled: false,
        onChoose: (value) => options.onChoose(question.id, value),
      }),
    )}
    ${sentenceField(options)}
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
function termsWords({ closesAt }: Offer, now: number): string {
  const date = shortDate(closesAt, now);
  return msg(
    str`Others see only the totals. You can answer, or change your answer, until ${date}.`,
  );
}
