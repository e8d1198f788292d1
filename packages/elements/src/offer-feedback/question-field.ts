import { msg } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { ChoiceQuestion, ChoicesQuestion, Question, SentenceQuestion } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localized, localizedLang } from '../foundation/localized.ts';
import type { Given } from './kept-answer.ts';
import { scaleEnds, scaleSteps } from './scale-question.ts';

export interface FieldOptions {
  readonly given: Given | undefined;
  /** The reader wanted to send without an answer here. */
  readonly missing: boolean;
  readonly onChoose: (given: Given) => void;
  /** A finger or a mouse has chosen, which may be all there is to do. */
  readonly onTap: (given: Given) => void;
}

/** A question with native controls for its kind. */
export function questionField(question: Question, options: FieldOptions): TemplateResult {
  if (question.kind === 'sentence') return sentenceField(question, options);
  const error = `missing-${question.id}`;
  return html`<fieldset class="question" aria-describedby=${options.missing ? error : nothing}>
    <legend lang=${localizedLang(question.text)} dir="auto">${localized(question.text)}</legend>
    ${
      question.kind === 'scale'
        ? html`${scaleSteps(question, options)} ${scaleEnds(question)}`
        : optionList(question, options)
    }
    ${
      options.missing ? html`<p class="missing" id=${error}>${missingWords(question)}</p>` : nothing
    }
  </fieldset>`;
}

function missingWords({ kind }: Question): string {
  if (kind === 'scale') return msg('Choose a value on the scale.');
  return kind === 'choice' ? msg('Choose one of the answers.') : msg('Choose at least one answer.');
}

function optionList(
  question: ChoiceQuestion | ChoicesQuestion,
  { given, missing, onChoose, onTap }: FieldOptions,
): TemplateResult {
  const chosen = Array.isArray(given) ? (given as readonly string[]) : [];
  const several = question.kind === 'choices';
  return html`${several ? html`<p class="meta hint">${msg('As many as you like')}</p>` : nothing}
    <div class="options">
      ${question.options.map(
        ({ id, text }) =>
          html`<label class="option ${chosen.includes(id) ? 'chosen' : ''}">
            <input
              type=${several ? 'checkbox' : 'radio'}
              name=${`question-${question.id}`}
              value=${id}
              .checked=${chosen.includes(id)}
              aria-invalid=${missing ? 'true' : nothing}
              @change=${(event: Event) => onChoose(several ? checkedBeside(event) : [id])}
              @click=${(event: MouseEvent) => {
                if (!several && event.detail > 0) onTap([id]);
              }}
            />
            <span lang=${localizedLang(text)} dir="auto">${localized(text)}</span>
          </label>`,
      )}
    </div>`;
}

/** What is checked now; two quick clicks come before anything is rendered. */
function checkedBeside({ target }: Event): string[] {
  const list = (target as HTMLInputElement).closest('.options');
  const checked = list?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
  return [...checked].map(({ value }) => value);
}

function sentenceField(
  { text }: SentenceQuestion,
  { given, onChoose }: FieldOptions,
): TemplateResult {
  return html`<label class="sentence-field asked-field">
    <span class="legend" lang=${localizedLang(text)} dir="auto">${localized(text)}</span>
    <textarea
      class="field"
      rows="2"
      dir="auto"
      maxlength=${LIMITS.sentence}
      .value=${typeof given === 'string' ? given : ''}
      @input=${(event: InputEvent) => onChoose((event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </label>`;
}
