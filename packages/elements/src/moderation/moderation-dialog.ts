import { msg } from '@lit/localize';
import { toBackendError } from '@stoa/contract';
import type { BackendError } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { warningIcon } from '../foundation/icons.ts';
import { problemWords } from '../foundation/problem.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { dialogStyles } from '../foundation/styles/dialog.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { dangerStyles } from '../foundation/styles/tone.styles.ts';
import { moderationDialogStyles } from './moderation-dialog.styles.ts';

export interface Answer {
  readonly choice: string;
  readonly words: string;
}

/** What a dialog asks before something is done. */
export interface Asking {
  readonly title: string;
  readonly explanation: string;
  readonly choices?: {
    readonly legend: string;
    readonly options: readonly (readonly [value: string, label: string])[];
    /** Chosen from the start; the first unless told, none for `null`. */
    readonly chosen?: string | null;
  };
  readonly words: {
    readonly label: string;
    readonly hint?: string;
    readonly limit: number;
    readonly required: (choice: string) => boolean;
  };
  readonly act: string;
  readonly danger?: boolean;
  /** Does it; while it fails, the dialog stays and keeps what was written. */
  readonly perform: (answer: Answer) => Promise<unknown>;
}

/**
 * A dialog that asks for a choice and some words, and keeps both until what they are for is done.
 *
 * @summary Part of moderation.
 * @tag stoa-moderation-dialog
 */
export class StoaModerationDialog extends StoaElement {
  static override styles: CSSResultGroup = [
    StoaElement.styles,
    buttonStyles,
    dangerStyles,
    dialogStyles,
    fieldStyles,
    noticeStyles,
    moderationDialogStyles,
  ];

  /** Made at each look, so that its words follow the language of the page. */
  @property({ attribute: false }) asking!: () => Asking;

  #choice = '';
  #words = '';
  #tried = false;
  #busy = false;
  #problem: BackendError | undefined;
  #done = false;
  #closed: (done: boolean) => void = () => undefined;

  /** Asks; resolves once the dialog has closed, with whether it was done. */
  async ask(): Promise<boolean> {
    const { choices } = this.asking();
    const chosen = choices?.chosen === undefined ? choices?.options[0]?.[0] : choices.chosen;
    this.#choice = chosen ?? '';
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
    return new Promise((resolve) => (this.#closed = resolve));
  }

  protected override render(): TemplateResult {
    const { title, explanation } = this.asking();
    return html`<dialog
      aria-labelledby="title"
      aria-describedby="explanation"
      @close=${this.#onClose}
    >
      <form novalidate @submit=${this.#onSubmit}>
        <h2 id="title">${title}</h2>
        <p id="explanation">${explanation}</p>
        ${this.#renderChoices()} ${this.#renderWords()} ${this.#renderProblem()}
        ${this.#renderActs()}
      </form>
    </dialog>`;
  }

  #renderChoices(): TemplateResult | typeof nothing {
    const { choices } = this.asking();
    if (!choices) return nothing;
    const missing = this.#tried && !this.#choice;
    return html`<fieldset>
      <legend>${choices.legend}</legend>
      ${choices.options.map(
        ([value, label]) =>
          html`<label class="choice">
            <input
              type="radio"
              name="choice"
              value=${value}
              .checked=${this.#choice === value}
              @change=${() => this.#choose(value)}
            /><span>${label}</span>
          </label>`,
      )}
      ${missing ? html`<p class="wrong" role="alert">${msg('Choose one.')}</p>` : nothing}
    </fieldset>`;
  }

  #renderWords(): TemplateResult {
    const { label, hint, limit } = this.asking().words;
    const needed = this.#needsWords;
    const wrong = this.#tried && needed && !this.#words.trim();
    return html`<div class="words">
      <label class="label" for="words">
        ${label}${needed ? nothing : html` <span class="hint">${msg('optional')}</span>`}
      </label>
      <textarea
        class="field"
        id="words"
        rows="3"
        maxlength=${limit}
        aria-describedby="hint"
        aria-required=${needed ? 'true' : 'false'}
        aria-invalid=${wrong ? 'true' : 'false'}
        .value=${this.#words}
        @input=${this.#onInput}
      ></textarea>
      <p id="hint" class=${wrong ? 'wrong' : 'hint'} role=${wrong ? 'alert' : nothing}>
        ${wrong ? msg('Write a sentence here.') : hint}
      </p>
    </div>`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    if (!this.#problem) return nothing;
    const { title, advice } = problemWords(this.#problem);
    return html`<div class="notice danger" role="alert">
      ${warningIcon}
      <div>
        <p class="notice-title">${title}</p>
        <p>${advice}</p>
      </div>
    </div>`;
  }

  #renderActs(): TemplateResult {
    const { act, danger } = this.asking();
    return html`<div class="acts">
      <button type="button" class="button" @click=${this.#onCancel}>${msg('Cancel')}</button>
      <button
        type="submit"
        class=${danger ? 'button danger' : 'button primary'}
        aria-disabled=${this.#busy ? 'true' : 'false'}
      >
        ${act}
      </button>
    </div>`;
  }

  get #needsWords(): boolean {
    return this.asking().words.required(this.#choice);
  }

  #choose(value: string): void {
    this.#choice = value;
    this.requestUpdate();
  }

  #onInput = (event: InputEvent): void => {
    this.#words = (event.target as HTMLTextAreaElement).value;
    if (this.#tried) this.requestUpdate();
  };

  #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    this.#tried = true;
    const words = this.#words.trim();
    this.requestUpdate();
    if ((this.asking().choices && !this.#choice) || (this.#needsWords && !words)) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    this.#busy = true;
    this.#problem = undefined;
    try {
      await this.asking().perform({ choice: this.#choice, words });
      this.#done = true;
      this.renderRoot.querySelector('dialog')?.close();
    } catch (error) {
      this.#problem = toBackendError(error);
    }
    this.#busy = false;
    this.requestUpdate();
  };

  #onCancel = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  #onClose = (): void => {
    this.#closed(this.#done);
  };
}
