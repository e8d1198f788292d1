import { msg } from '@lit/localize';
import type { Question, ScaleQuestion } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localized, localizedLang } from '../foundation/localized.ts';

interface ScaleOptions {
  readonly value: number | undefined;
  /** The reader wanted to send without a value here. */
  readonly missing: boolean;
  readonly disabled: boolean;
  readonly onChoose: (value: number) => void;
}

/** A question with its scale: one native radio button for each step. */
export function scaleQuestion(question: ScaleQuestion, options: ScaleOptions): TemplateResult {
  const error = `missing-${question.id}`;
  return html`<fieldset
    class="question"
    ?disabled=${options.disabled}
    aria-describedby=${options.missing ? error : nothing}
  >
    <legend lang=${localizedLang(question.text)} dir="auto">${localized(question.text)}</legend>
    <div class="scale ${question.steps > 6 ? 'long' : ''}">
      ${stepsOf(question).map((value) => step(question, value, options))}
    </div>
    ${scaleEnds(question)}
    ${
      options.missing
        ? html`<p class="missing" id=${error}>${msg('Choose a value on the scale.')}</p>`
        : nothing
    }
  </fieldset>`;
}

function step(question: ScaleQuestion, value: number, options: ScaleOptions): TemplateResult {
  return html`<label class="step">
    <input
      type="radio"
      name=${`question-${question.id}`}
      value=${value}
      .checked=${options.value === value}
      aria-invalid=${options.missing ? 'true' : nothing}
      @change=${() => options.onChoose(value)}
    />
    <span class="step-value">${value}</span>
    ${endWords(question, value)}
  </label>`;
}

/** The first and the last step are announced with what they mean. */
function endWords(question: ScaleQuestion, value: number): TemplateResult | typeof nothing {
  if (value !== 1 && value !== question.steps) return nothing;
  const words = value === 1 ? question.lowest : question.highest;
  return html`<span class="visually-hidden" lang=${localizedLang(words)}
    >${localized(words)}</span
  >`;
}

/** What the ends of the scale mean, in small type under it. */
export function scaleEnds({ lowest, highest }: ScaleQuestion): TemplateResult {
  return html`<p class="ends" aria-hidden="true">
    <span lang=${localizedLang(lowest)}>${localized(lowest)}</span>
    <span lang=${localizedLang(highest)}>${localized(highest)}</span>
  </p>`;
}

/** The questions that have a scale. */
export function scalesIn(questions: readonly Question[]): ScaleQuestion[] {
  return questions.filter((question) => question.kind === 'scale');
}

export function stepsOf({ steps }: ScaleQuestion): number[] {
  return new Array(steps).fill(0).map((_, index) => index + 1);
}
