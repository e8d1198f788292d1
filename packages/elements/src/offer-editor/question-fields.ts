import { msg, str } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { Question } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plusIcon, removeIcon } from '../foundation/icons.ts';
import { newOption, newQuestion } from './offer-sheet.ts';
import type { SheetContext } from './sheet-context.ts';
import { localizedField, reasonLine } from './text-field.ts';

type Scale = Extract<Question, { kind: 'scale' }>;
type Choosing = Extract<Question, { options: unknown }>;
/** Changes a question as it is then; `null` removes it. */
type Replace<Q extends Question> = (update: (question: Q) => Q | null) => void;

/** One to five questions, of four kinds. */
export function questionFields(context: SheetContext): TemplateResult {
  const { questions } = context.sheet;
  return html`<fieldset id="field-questions" tabindex="-1">
    <legend>${msg('Questions')}</legend>
    ${
      context.answered
        ? html`<p class="meta">
            ${msg('People have answered: wording can be corrected, what is asked for stays.')}
          </p>`
        : nothing
    }
    ${questions.map((question, index) => questionCard(context, question, index))}
    ${questions.length < LIMITS.questions && !context.answered ? adders(context) : nothing}
    ${reasonLine('questions', context.reason('questions'))}
  </fieldset>`;
}

function questionCard(context: SheetContext, question: Question, index: number): TemplateResult {
  const { lang, reason, answered } = context;
  const part = `questions.${index}`;
  const replace: Replace<Question> = (update) =>
    context.change(({ questions }) => ({
      questions: questions.flatMap((one) => (one.id === question.id ? (update(one) ?? []) : one)),
    }));
  return html`<div class="question-card">
    <div class="heading">
      <span class="kind">${kindWords(question.kind)}</span>
      ${
        answered
          ? nothing
          : html`<button
              type="button"
              class="button quiet"
              aria-label=${msg(str`Remove question ${index + 1}`)}
              @click=${() => replace(() => null)}
            >
              ${removeIcon}${msg('Remove')}
            </button>`
      }
    </div>
    ${localizedField(
      question.text,
      lang,
      {
        part: `${part}.text`,
        label: msg(str`Question ${index + 1}`),
        reason: reason(`${part}.text`),
      },
      (update) => replace((now) => ({ ...now, text: update(now.text) })),
    )}
    ${
      question.kind === 'scale'
        ? scaleFields(context, question, part, (update) =>
            replace((now) => (now.kind === 'scale' ? update(now) : now)),
          )
        : nothing
    }
    ${
      'options' in question
        ? optionFields(context, question, part, (update) =>
            replace((now) => ('options' in now ? update(now) : now)),
          )
        : nothing
    }
  </div>`;
}

function scaleFields(
  { lang, reason, answered }: SheetContext,
  question: Scale,
  part: string,
  replace: Replace<Scale>,
): TemplateResult {
  return html`<div class="row-of-fields">
    ${localizedField(
      question.lowest,
      lang,
      { part: `${part}.lowest`, label: msg('1 means'), reason: reason(`${part}.lowest`) },
      (update) => replace((now) => ({ ...now, lowest: update(now.lowest) })),
    )}
    ${localizedField(
      question.highest,
      lang,
      {
        part: `${part}.highest`,
        label: msg(str`${question.steps} means`),
        reason: reason(`${part}.highest`),
      },
      (update) => replace((now) => ({ ...now, highest: update(now.highest) })),
    )}
    <div class="text-field narrow">
      <label for=${`field-${part}.steps`}>${msg('Steps')}</label>
      <select
        class="field"
        id=${`field-${part}.steps`}
        ?disabled=${answered}
        @change=${(event: Event) => {
          const steps = Number((event.target as HTMLSelectElement).value);
          replace((now) => ({ ...now, steps }));
        }}
      >
        ${[2, 3, 4, 5, 6, 7, 8, 9, 10].map(
          (steps) =>
            html`<option value=${steps} ?selected=${steps === question.steps}>${steps}</option>`,
        )}
      </select>
    </div>
  </div>`;
}

function optionFields(
  { lang, reason, answered }: SheetContext,
  question: Choosing,
  part: string,
  replace: Replace<Choosing>,
): TemplateResult {
  const { options } = question;
  const withOptions = (update: (options: Choosing['options']) => Choosing['options']): void =>
    replace((now) => ({ ...now, options: update(now.options) }));
  return html`<ol class="option-fields">
      ${options.map(
        (option, index) =>
          html`<li>
            ${localizedField(
              option.text,
              lang,
              {
                part: `${part}.options.${index}.text`,
                label: msg(str`Answer ${index + 1}`),
                reason: reason(`${part}.options.${index}.text`),
              },
              (update) =>
                withOptions((now) =>
                  now.map((one) =>
                    one.id === option.id ? { ...one, text: update(one.text) } : one,
                  ),
                ),
            )}
            ${
              options.length > 2 && !answered
                ? html`<button
                    type="button"
                    class="button quiet"
                    aria-label=${msg(str`Remove answer ${index + 1}`)}
                    @click=${() => withOptions((now) => now.filter(({ id }) => id !== option.id))}
                  >
                    ${removeIcon}
                  </button>`
                : nothing
            }
          </li>`,
      )}
    </ol>
    ${
      options.length < LIMITS.options && !answered
        ? html`<button
            type="button"
            class="button quiet add"
            @click=${() => withOptions((now) => [...now, newOption()])}
          >
            ${plusIcon}${msg('Another answer')}
          </button>`
        : nothing
    }`;
}

const KINDS: readonly Question['kind'][] = ['scale', 'choice', 'choices', 'sentence'];

function adders({ change }: SheetContext): TemplateResult {
  return html`<div class="acts" role="group" aria-label=${msg('Add a question')}>
    ${KINDS.map(
      (kind) =>
        html`<button
          type="button"
          class="button"
          @click=${() => change(({ questions }) => ({ questions: [...questions, newQuestion(kind)] }))}
        >
          ${plusIcon}${kindWords(kind)}
        </button>`,
    )}
  </div>`;
}

function kindWords(kind: Question['kind']): string {
  switch (kind) {
    case 'scale':
      return msg('Scale');
    case 'choice':
      return msg('One of several');
    case 'choices':
      return msg('Several answers');
    case 'sentence':
      return msg('A sentence');
  }
}
