import { msg } from '@lit/localize';
import type { FieldProblem, LocalizedText } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** Fields at fault by dotted path, once the editor has tried to publish. */
export type Faults = Readonly<Record<string, FieldProblem>>;

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly faults: Faults;
}

export function faultWords(fault: FieldProblem): string {
  switch (fault) {
    case 'required':
      return msg('Fill this in.');
    case 'too-short':
      return msg('Add another one.');
    case 'too-long':
      return msg('This is too long.');
    case 'out-of-range':
      return msg('This value is out of range.');
    case 'reused':
      return msg('There is a text for these readers already.');
    default:
      return msg('This does not have the right form.');
  }
}

/** A label, its control, and what is wrong with it. */
export function labelled(
  { name, label, hint, faults }: Field,
  control: (id: string, describedBy: string, invalid: boolean) => TemplateResult,
): TemplateResult {
  const fault = faults[name];
  const id = `field-${name}`;
  const described = `${id}-about`;
  return html`<div class="labelled">
    <label for=${id}>${label}</label>
    ${control(id, described, fault !== undefined)}
    <p class="hint ${fault ? 'fault' : ''}" id=${described}>
      ${fault ? faultWords(fault) : (hint ?? nothing)}
    </p>
  </div>`;
}

export function textField(
  field: Field & { readonly value: string; readonly list?: string; readonly longest?: number },
  onInput: (value: string) => void,
): TemplateResult {
  return labelled(
    field,
    (id, about, invalid) =>
      html`<input
        class="field"
        id=${id}
        .value=${field.value}
        maxlength=${field.longest ?? 200}
        list=${field.list ?? nothing}
        aria-describedby=${about}
        aria-invalid=${invalid ? 'true' : 'false'}
        @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
      />`,
  );
}

export function numberField(
  field: Field & { readonly value: number | null; readonly min: number; readonly max: number },
  onInput: (value: number | null) => void,
): TemplateResult {
  return labelled(
    field,
    (id, about, invalid) =>
      html`<input
        class="field number"
        type="number"
        inputmode="numeric"
        id=${id}
        min=${field.min}
        max=${field.max}
        .value=${field.value === null ? '' : String(field.value)}
        aria-describedby=${about}
        aria-invalid=${invalid ? 'true' : 'false'}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          onInput(value === '' ? null : Number(value));
        }}
      />`,
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function selectField(
  field: Field & { readonly value: string; readonly options: readonly Option[] },
  onChange: (value: string) => void,
): TemplateResult {
  return labelled(
    field,
    (id, about, invalid) =>
      html`<select
        class="field"
        id=${id}
        aria-describedby=${about}
        aria-invalid=${invalid ? 'true' : 'false'}
        @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
      >
        ${field.options.map(
          ({ value, label }) =>
            html`<option value=${value} ?selected=${value === field.value}>${label}</option>`,
        )}
      </select>`,
  );
}

/** The day of an instant where the editor is, as a date field has it, and back at its beginning. */
export function dayField(
  field: Field & { readonly value: string },
  onInput: (value: string) => void,
): TemplateResult {
  return labelled(
    field,
    (id, about, invalid) =>
      html`<input
        class="field"
        type="datetime-local"
        id=${id}
        .value=${localMinute(field.value)}
        aria-describedby=${about}
        aria-invalid=${invalid ? 'true' : 'false'}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          const instant = new Date(value);
          if (!Number.isNaN(instant.getTime())) onInput(instant.toISOString());
        }}
      />`,
  );
}

function localMinute(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** One field for each language of the company, side by side where there is room. */
export function localizedField(
  field: Field & {
    readonly value: LocalizedText;
    readonly languages: readonly string[];
    readonly rows?: number;
  },
  onInput: (update: (value: LocalizedText) => LocalizedText) => void,
): TemplateResult {
  const { name, label, hint, faults, value, languages, rows = 1 } = field;
  const fault = faults[name];
  const about = `field-${name}-about`;
  const change = (language: string, words: string): void =>
    onInput(({ [language]: _, ...others }) =>
      words.trim() === '' ? others : { ...others, [language]: words },
    );
  return html`<fieldset class="localized" aria-describedby=${about}>
    <legend>${label}</legend>
    ${languages.map(
      (language) =>
        html`<label class="language">
          <span>${languageName(language)}</span>
          <textarea
            class="field"
            lang=${language}
            rows=${rows}
            maxlength="4000"
            .value=${value[language] ?? ''}
            aria-invalid=${fault ? 'true' : 'false'}
            @input=${(event: Event) =>
              change(language, (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>`,
    )}
    <p class="hint ${fault ? 'fault' : ''}" id=${about}>
      ${fault ? faultWords(fault) : (hint ?? nothing)}
    </p>
  </fieldset>`;
}

function languageName(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

let typed = { name: '', text: '' };

/** Names between commas, as they were typed: put in order while typing they would move the caret. */
export function listField(
  field: {
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    readonly value: readonly string[];
    readonly faults: Faults;
  },
  onChange: (names: string[]) => void,
): TemplateResult {
  const { name } = field;
  const ordered = field.value.join(', ');
  const isTyped = typed.name === name && namesOf(typed.text).join(', ') === ordered;
  return textField({ ...field, value: isTyped ? typed.text : ordered, longest: 4000 }, (text) => {
    typed = { name, text };
    onChange(namesOf(text));
  });
}

function namesOf(text: string): string[] {
  return [...new Set(text.split(',').map((name) => name.trim()))].filter(Boolean);
}
