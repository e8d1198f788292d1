import type { ScaleQuestion } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localized, localizedLang } from '../foundation/localized.ts';
import type { FieldOptions } from './question-field.ts';

/** A scale: one native radio button for each step. */
export function scaleSteps(question: ScaleQuestion, options: FieldOptions): TemplateResult {
  return html`<div class="scale ${question.steps > 6 ? 'long' : ''}">
    ${stepsOf(question).map((value) => step(question, value, options))}
  </div>`;
}

function step(
  question: ScaleQuestion,
  value: number,
  { given, missing, onChoose, onTap }: FieldOptions,
): TemplateResult {
  return html`<label class="step">
    <input
      type="radio"
      name=${`question-${question.id}`}
      value=${value}
      .checked=${given === value}
      aria-invalid=${missing ? 'true' : nothing}
      @change=${() => onChoose(value)}
      @click=${(event: MouseEvent) => {
        // Arrow keys choose as well, and must not send.
        if (event.detail > 0) onTap(value);
      }}
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

export function stepsOf({ steps }: ScaleQuestion): number[] {
  return new Array<number>(steps).fill(0).map((_, index) => index + 1);
}
