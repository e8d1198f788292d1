import { msg, str } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { Comment } from '@stoa/contract';
import { isPending } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import { plural } from '../foundation/plural.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { CommentSubmitEvent } from './discussion-thread.events.ts';
import { editDraft, replyDraft } from './drafts.ts';
import { replyComposerStyles } from './reply-composer.styles.ts';
import type { ThreadContext } from './thread-context.ts';

/** From here on the reader sees how much room is left. */
const NEAR_LIMIT = LIMITS.comment - 2_000;

/**
 * The field for a comment, a reply or an edit; what is typed stays as a draft until it is sent.
 *
 * @summary Part of a thread.
 * @tag stoa-reply-composer
 */
export class StoaReplyComposer extends StoaElement {
  static override styles = [
    StoaElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    replyComposerStyles,
  ];

  @property({ attribute: false }) context!: ThreadContext;

  /** The comment that is answered; absent for the page itself. */
  @property({ attribute: false }) parent: Comment | undefined;

  /** The own comment that is edited. */
  @property({ attribute: false }) editing: Comment | undefined;

  /** The refused write that is put into other words. */
  @property() rewriting: string | undefined;

  #touched = false;
  #handingOver = false;
  #unloaded = false;

  #draft = new StoreController(this, () => {
    if (this.editing) return editDraft(this.context, this.editing);
    return replyDraft(this.context, this.parent);
  });

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.#field.focus(options));
  }

  get #field(): HTMLTextAreaElement {
    return this.renderRoot.querySelector('textarea') as HTMLTextAreaElement;
  }

  get #text(): string {
    const { snapshot = '' } = this.#draft;
    return this.#touched ? snapshot : snapshot || this.#original;
  }

  get #original(): string {
    const { rewriting, editing, context } = this;
    return (rewriting && context.store.textOf(rewriting)) || editing?.body?.text || '';
  }

  protected override render(): TemplateResult {
    const text = this.#text;
    return html`${this.#unloaded ? unloadedNotice() : nothing}
      <div class="composer">
        <label class="visually-hidden" for="text">${this.#label}</label>
        <textarea
          id="text"
          class="field"
          rows="1"
          dir="auto"
          aria-describedby="hint"
          aria-invalid=${text.length > LIMITS.comment ? 'true' : 'false'}
          placeholder=${this.#label}
          .value=${live(text)}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        ></textarea>
        <div class="foot">
          <p id="hint" class="hint">
            ${this.#renderRoom(text.length)}
            <span>${msg('**bold**, *italic* and lists work.')}</span>
          </p>
          <div class="acts">
            ${
              this.parent || this.editing
                ? html`<button type="button" class="button quiet" @click=${this.#onCancel}>
                    ${msg('Cancel')}
                  </button>`
                : nothing
            }
            <button
              type="button"
              class="button primary"
              aria-disabled=${this.#sendable(text) ? 'false' : 'true'}
              title=${msg('Ctrl + Enter')}
              @click=${this.#onSend}
            >
              ${this.#act}
            </button>
          </div>
        </div>
      </div>`;
  }

  #renderRoom(length: number): TemplateResult | typeof nothing {
    const room = LIMITS.comment - length;
    if (length < NEAR_LIMIT) return nothing;
    return html`<strong class=${room < 0 ? 'over' : ''}
      >${
        room >= 0
          ? plural(room, msg('one {# character left.} other {# characters left.}'))
          : plural(-room, msg('one {# character too many.} other {# characters too many.}'))
      }</strong
    > `;
  }

  get #label(): string {
    if (this.editing) return msg('Your comment');
    const name = this.parent?.author?.name;
    return name ? msg(str`Reply to ${name}`) : msg('Write a comment');
  }

  get #act(): string {
    if (this.editing) return msg('Save changes');
    return this.parent ? msg('Send reply') : msg('Send comment');
  }

  #sendable(text: string): boolean {
    return text.trim() !== '' && text.length <= LIMITS.comment;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Grows with the text; the height cannot stand in a stylesheet, nor in an attribute under CSP.
    this.#field.style.setProperty('block-size', 'auto');
    this.#field.style.setProperty('block-size', `${this.#field.scrollHeight + 2}px`);
  }

  #onInput = (): void => {
    this.#touched = true;
    this.#draft.store?.set(this.#field.value);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.#onSend();
    } else if (event.key === 'Escape') this.#close();
  };

  #onCancel = (): void => {
    if (this.editing) this.#draft.store?.clear();
    this.#close();
  };

  #onSend = async (): Promise<void> => {
    const text = this.#text;
    if (this.#handingOver || !this.#sendable(text)) return;
    const draft = this.#draft.store;
    const kept = this.#send(text);
    if (!kept) return;
    this.#handingOver = true;
    this.#unloaded = !(await hasLoaded(kept));
    this.#handingOver = false;
    this.requestUpdate();
    // What was typed meanwhile stays.
    if (this.#unloaded || this.#text !== text) return;
    // From here on the store keeps the text until the backend has confirmed it.
    draft?.clear();
    this.#close();
  };

  /** Resolves when the store has the text; nothing where the page prevents that. */
  #send(text: string): Promise<void> | undefined {
    const { editing, rewriting } = this;
    const { store, subject } = this.context;
    const isEdit = editing && !isPending(editing.id);
    const parentId = editing?.parentId ?? this.parent?.id ?? null;
    if (!isEdit && !this.dispatchEvent(new CommentSubmitEvent({ subject, parentId, text }))) {
      return undefined;
    }
    if (rewriting && text === store.textOf(rewriting)) {
      store.resend(rewriting);
      return Promise.resolve();
    }
    const kept = isEdit ? store.edit(editing, text) : store.reply(parentId, text);
    // The words that could not be sent go only once the new ones are kept.
    return rewriting ? kept.then(() => store.discard(rewriting)) : kept;
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }
}
