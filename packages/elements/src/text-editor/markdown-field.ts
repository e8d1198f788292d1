import { msg } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { PictureDrafts } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { plural } from '../foundation/plural.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { markdownFieldStyles } from './markdown-field.styles.ts';
import type { FindPeople } from './mentions.ts';
import { WritingHelp } from './writing-help.ts';

/** Room is told from this share of the limit on, and at the latest from so many characters. */
const NEAR = 0.1;
const NEAR_AT_MOST = 2_000;

/**
 * A field for markdown: a toolbar, a preview, mentions and pictures. It holds nothing itself:
 * `text-change` tells what was typed, and whoever listens gives it back as `value`.
 *
 * @summary Part of what people write with.
 * @tag stoa-markdown-field
 */
export class StoaMarkdownField extends StoaElement {
  static override styles: CSSResultGroup = [
    StoaElement.styles,
    fieldStyles,
    proseStyles,
    markdownFieldStyles,
  ];

  static override properties: PropertyDeclarations = {
    label: {},
    value: {},
    limit: { type: Number },
    people: { attribute: false },
    pictures: { attribute: false },
    say: { attribute: false },
  };

  /** What is to be written, as the name of the field and in its empty state. */
  label = '';

  value = '';

  /** The longest text, in characters. */
  limit: number = LIMITS.comment;

  /** Where people are looked for; without it nobody can be mentioned. */
  people: FindPeople | undefined;

  /** The pictures beside the text; without them none can be added. */
  pictures: PictureDrafts | undefined;

  /** Says to those who listen what has happened. */
  say: (words: string) => void = () => undefined;

  #previewing = false;
  #help = new WritingHelp(this);
  #pictures = new StoreController(this, () => this.pictures);

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field?.focus(options));
  }

  get field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** Whether every picture has the words it needs; asks for those that are missing. */
  isComplete(): Promise<boolean> {
    return this.#help.picturesComplete();
  }

  /** Puts words of somebody at the caret, as a quote with their name. */
  async quote(author: string, words: string): Promise<void> {
    this.#previewing = false;
    this.requestUpdate();
    await this.#help.quote(author, words);
  }

  protected override render(): TemplateResult {
    return html`<div class="editor">
      <div class="bar">
        ${this.#renderTabs()} ${this.#previewing ? nothing : this.#help.renderToolbar()}
      </div>
      ${this.#previewing ? this.#renderPreview() : this.#renderField()} ${this.#renderRoom()}
      ${this.#help.renderPictures((this.#pictures.snapshot?.length ?? 0) > 0)}
    </div>`;
  }

  #renderTabs(): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label=${msg('View')} @keydown=${this.#onTab}>
      ${this.#renderTab(msg('Write'), 'write', !this.#previewing)}
      ${this.#renderTab(msg('Preview'), 'preview', this.#previewing)}
    </div>`;
  }

  #renderTab(label: string, id: 'write' | 'preview', selected: boolean): TemplateResult {
    return html`<button
      type="button"
      role="tab"
      class="tab"
      id=${id}
      aria-selected=${selected ? 'true' : 'false'}
      aria-controls="panel"
      tabindex=${selected ? '0' : '-1'}
      @click=${() => this.#show(id)}
    >
      ${label}
    </button>`;
  }

  #renderField(): TemplateResult {
    const help = this.#help;
    // A textarea may be no combobox (ARIA in HTML): it stays a field of text with a list to choose from.
    return html`<div
      id="panel"
      role="tabpanel"
      aria-labelledby="write"
      class="writing ${help.dropping ? 'dropping' : ''}"
      @dragover=${help.onDragOver}
      @dragleave=${help.onDragLeave}
      @drop=${help.onDrop}
    >
      <textarea
        id="text"
        class="field"
        rows="1"
        dir="auto"
        aria-label=${this.label}
        aria-describedby=${this.#isNear ? 'room' : nothing}
        aria-invalid=${this.value.length > this.limit ? 'true' : 'false'}
        aria-autocomplete=${help.listing ? 'list' : nothing}
        aria-haspopup=${help.listing ? 'listbox' : nothing}
        aria-controls=${help.listing ? 'people' : nothing}
        aria-activedescendant=${help.activePerson ?? nothing}
        placeholder=${this.label}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
        @click=${help.onCaret}
        @focus=${help.onFocus}
        @blur=${help.onBlur}
        @paste=${help.onPaste}
      ></textarea>
      ${help.renderPeople()}
    </div>`;
  }

  #renderPreview(): TemplateResult {
    const text = this.value.trim();
    return html`<div
      id="panel"
      role="tabpanel"
      aria-labelledby="preview"
      class="preview"
      tabindex="0"
    >
      ${
        text
          ? richText({ format: 'markdown', text })
          : html`<p class="empty">${msg('There is nothing to show yet.')}</p>`
      }
    </div>`;
  }

  #renderRoom(): TemplateResult | typeof nothing {
    const room = this.limit - this.value.length;
    if (!this.#isNear) return nothing;
    return html`<p id="room" class=${room < 0 ? 'room over' : 'room'}>
      ${
        room >= 0
          ? plural(room, msg('one {# character left.} other {# characters left.}'))
          : plural(-room, msg('one {# character too many.} other {# characters too many.}'))
      }
    </p>`;
  }

  get #isNear(): boolean {
    return this.limit - this.value.length <= Math.min(NEAR_AT_MOST, this.limit * NEAR);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { field } = this;
    if (!field) return;
    // Only what differs: the caret goes to the end of what is set.
    if (field.value !== this.value) field.value = this.value;
    // Grows with the text; the height cannot stand in a stylesheet, nor in an attribute under CSP.
    field.style.setProperty('block-size', 'auto');
    field.style.setProperty('block-size', `${field.scrollHeight + 2}px`);
  }

  #show(what: 'write' | 'preview'): void {
    this.#previewing = what === 'preview';
    this.requestUpdate();
    if (what === 'write') this.focus();
  }

  #onTab = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    this.#previewing = !this.#previewing;
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus(),
    );
  };

  #onInput = (): void => {
    this.value = this.field?.value ?? '';
    this.dispatchEvent(new Event('text-change'));
    this.#help.onCaret();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (this.#help.onKeydown(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.dispatchEvent(new Event('send'));
    } else if (event.key === 'Escape') this.dispatchEvent(new Event('cancel'));
  };
}
