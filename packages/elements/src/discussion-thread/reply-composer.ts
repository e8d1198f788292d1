import { msg } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { Comment } from '@stoa/contract';
import { isPending } from '@stoa/stores';
import type { KeptPicture, PictureDraft, PictureDrafts } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { hasLoaded } from '../foundation/has-loaded.ts';
import { failureNotice, failureOf } from '../foundation/failure.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { CommentSubmitEvent } from './discussion-thread.events.ts';
import type { StoaMarkdownField } from '../text-editor/markdown-field.ts';
import { editDraft, replyDraft } from './drafts.ts';
import { peopleOf, picturesOf } from './composer-means.ts';
import { QuestionChoice } from './question-choice.ts';
import { replyLabel } from './reply-label.ts';
import { replyComposerStyles } from './reply-composer.styles.ts';
import type { ThreadContext } from './thread-context.ts';

/**
 * The field for a comment, a reply or an edit; what is typed stays as a draft until it is sent.
 *
 * @summary Part of a thread.
 * @tag stoa-reply-composer
 */
export class StoaReplyComposer extends StoaElement {
  static override styles: CSSResultGroup = [
    StoaElement.styles,
    buttonStyles,
    noticeStyles,
    replyComposerStyles,
  ];

  static override properties: PropertyDeclarations = {
    context: { attribute: false },
    parent: { attribute: false },
    editing: { attribute: false },
    rewriting: {},
  };

  context!: ThreadContext;

  /** The comment that is answered; absent for the page itself. */
  parent: Comment | undefined;

  /** The own comment that is edited. */
  editing: Comment | undefined;

  /** The refused write that is put into other words. */
  rewriting: string | undefined;

  #touched = false;
  #handingOver = false;
  /** Why the text has not been taken. */
  #failure: unknown;
  #choice = new QuestionChoice(this);

  #draft = new StoreController(this, () => {
    if (this.editing) return editDraft(this.context, this.editing);
    return replyDraft(this.context, this.parent);
  });

  /** Quotes words of the comment that is answered. */
  async quote(words: string): Promise<void> {
    await this.updateComplete;
    await this.#editor?.quote(this.parent?.author?.name ?? '', words);
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.#editor?.focus(options));
  }

  get #editor(): StoaMarkdownField | null {
    return this.renderRoot.querySelector('stoa-markdown-field');
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
    return html`${failureNotice(this, this.#failure)}
      <div class="composer">
        <stoa-markdown-field
          .label=${this.#label}
          .value=${text}
          .people=${peopleOf(this.context)}
          .pictures=${this.#pictures}
          .say=${this.context.say}
          @text-change=${this.#onText}
          @send=${this.#onSend}
          @cancel=${this.#close}
        ></stoa-markdown-field>
        <div class="acts">
          ${this.#isEdit ? nothing : this.#choice.render(this.#place)}
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
      </div>`;
  }

  /** Those of a comment that others see stay as they are. */
  get #pictures(): PictureDrafts | undefined {
    const { editing, context } = this;
    if (editing && !isPending(editing.id)) return undefined;
    return picturesOf(context, editing ?? this.parent, editing ? 'edit' : 'reply');
  }

  get #label(): string {
    if (this.editing) return msg('Your comment');
    return replyLabel(this.parent);
  }

  get #act(): string {
    if (this.editing) return msg('Save changes');
    return this.parent ? msg('Send reply') : msg('Send comment');
  }

  /** What everybody sees is edited; what could not be sent is written anew. */
  get #isEdit(): boolean {
    return this.editing !== undefined && !isPending(this.editing.id);
  }

  get #place() {
    const { context, parent, editing: rewritten } = this;
    return { context, parent, rewritten };
  }

  #sendable(text: string): boolean {
    return text.trim() !== '' && text.length <= LIMITS.comment;
  }

  protected override firstUpdated(): void {
    // What is answered may be removed meanwhile.
    if (this.parent) void hasLoaded(import('../define/left-replies.ts'));
    void this.#takeUnsentPictures();
  }

  /** The pictures of a refused comment go where its words go. */
  async #takeUnsentPictures(): Promise<void> {
    const { rewriting, context } = this;
    const pictures = this.#pictures;
    if (!rewriting || !pictures) return;
    await pictures.ready;
    if (pictures.pictures.length > 0) return;
    for (const picture of context.store.picturesOf(rewriting)) pictures.add(picture);
  }

  #onText = (event: Event): void => {
    this.#touched = true;
    this.#draft.store?.set((event.target as StoaMarkdownField).value);
  };

  #onCancel = (): void => {
    if (this.editing) {
      this.#draft.store?.clear();
      this.#pictures?.clear();
    }
    this.#close();
  };

  #onSend = async (): Promise<void> => {
    const text = this.#text;
    if (this.#handingOver || !this.#sendable(text)) return;
    this.#handingOver = true;
    try {
      if ((await this.#editor?.isComplete()) ?? true) await this.#handOver(text);
    } finally {
      this.#handingOver = false;
    }
  };

  async #handOver(text: string): Promise<void> {
    const draft = this.#draft.store;
    const pictures = this.#pictures;
    const sent = pictures?.pictures;
    const kept = this.#send(text, sent ?? []);
    if (!kept) return;
    this.#failure = await failureOf(kept);
    this.requestUpdate();
    // What was typed or added meanwhile stays.
    if (this.#failure || this.#text !== text || pictures?.pictures !== sent) return;
    // From here on the store keeps the text until the backend has confirmed it.
    draft?.clear();
    pictures?.clear();
    this.#close();
  }

  /** Resolves when the store has the text; nothing where the page prevents that. */
  #send(text: string, pictures: readonly PictureDraft[]): Promise<void> | undefined {
    const { editing, rewriting } = this;
    const { store, subject } = this.context;
    const isEdit = this.#isEdit;
    const draftKey = this.#draft.store?.key;
    const parentId = editing?.parentId ?? this.parent?.id ?? null;
    if (!isEdit && !this.dispatchEvent(new CommentSubmitEvent({ subject, parentId, text }))) {
      return undefined;
    }
    if (rewriting && text === store.textOf(rewriting) && this.#samePictures(rewriting, pictures)) {
      store.resend(rewriting);
      return Promise.resolve();
    }
    const kept =
      editing && isEdit
        ? store.edit(editing, text, draftKey)
        : store.reply(parentId, text, {
            pictures,
            draftKey,
            standing: this.#choice.standing(this.#place),
          });
    // The words that could not be sent go only once the new ones are kept.
    return rewriting ? kept.then(() => store.discard(rewriting)) : kept;
  }

  #samePictures(rewriting: string, pictures: readonly KeptPicture[]): boolean {
    const before = this.context.store.picturesOf(rewriting);
    return (
      before.length === pictures.length &&
      before.every(({ bytes, alt }, i) => bytes === pictures[i]?.bytes && alt === pictures[i]?.alt)
    );
  }

  #close = (): void => {
    this.dispatchEvent(new Event('close'));
  };
}
