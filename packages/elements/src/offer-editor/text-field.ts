import type { LocalizedText } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface TextFieldOptions {
  /** Where it belongs, as in the fields of a problem. */
  readonly part: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly optional?: boolean;
  /** Why it is needed, once the writer has been here. */
  readonly reason?: string | undefined;
}

/** A change of what stands there when it is made. */
type Update<T> = (value: T) => T;

/** A text in the language that is being written. */
export function localizedField(
  text: LocalizedText,
  lang: string,
  options: TextFieldOptions,
  onChange: (update: Update<LocalizedText>) => void,
): TemplateResult {
  return textField(text[lang] ?? '', { ...options, lang }, (words) =>
    onChange((now) => ({ ...now, [lang]: words })),
  );
}

export function textField(
  value: string,
  options: TextFieldOptions & { readonly lang?: string },
  onChange: (words: string) => void,
): TemplateResult {
  const { part, label, hint, rows, reason, lang } = options;
  const onInput = (event: InputEvent): void =>
    onChange((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const described = [hint && `hint-${part}`, reason && `reason-${part}`].filter(Boolean).join(' ');
  const control = rows
    ? html`<textarea
        class="field"
        id=${`field-${part}`}
        name=${part}
        rows=${rows}
        lang=${lang ?? nothing}
        dir="auto"
        aria-describedby=${described || nothing}
        aria-invalid=${reason ? 'true' : nothing}
        .value=${value}
        @input=${onInput}
      ></textarea>`
    : html`<input
        class="field"
        id=${`field-${part}`}
        name=${part}
        lang=${lang ?? nothing}
        dir="auto"
        autocomplete="off"
        aria-describedby=${described || nothing}
        aria-invalid=${reason ? 'true' : nothing}
        .value=${value}
        @input=${onInput}
      />`;
  return html`<div class="text-field">
    <label for=${`field-${part}`}>${label}</label>
    ${hint ? html`<p class="meta" id=${`hint-${part}`}>${hint}</p>` : nothing} ${control}
    ${reasonLine(part, reason)}
  </div>`;
}

/** Why something is needed, below its field. */
export function reasonLine(part: string, reason: string | undefined): TemplateResult {
  return html`<p class="reason" id=${`reason-${part}`} aria-live="polite">${reason ?? nothing}</p>`;
}
