import { msg, str } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import { isPending } from '@stoa/stores';
import type { CommentNode } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { avatar } from '../foundation/avatar.ts';
import { copyText } from '../foundation/copy-text.ts';
import { checkIcon, editIcon, linkIcon, removeIcon } from '../foundation/icons.ts';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import { MinuteController } from '../foundation/minute-controller.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { commentHeader } from './comment-header.ts';
import { commentItemStyles } from './comment-item.styles.ts';
import { commentAddress } from './permalink.ts';
import { removalDialog } from './removal-dialog.ts';
import { RemovalFocus } from './removal-focus.ts';
import { sendingNote } from './sending-note.ts';
import type { ThreadContext } from './thread-context.ts';

/**
 * One comment with its acts; its replies stand beside it, not inside.
 *
 * @summary Part of a thread.
 * @tag stoa-comment-item
 */
export class StoaCommentItem extends StoaElement {
  static override styles = [
    StoaElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    proseStyles,
    commentItemStyles,
  ];

  @property({ attribute: false }) context!: ThreadContext;
  @property({ attribute: false }) node!: CommentNode;

  /** The comment this one answers, named where replies are no longer indented. */
  @property({ attribute: false }) answered: Comment | undefined;

  /** The page's address points here. */
  @property({ type: Boolean, reflect: true }) highlighted = false;

  #writing: 'reply' | 'edit' | undefined;
  #unloaded = false;
  #introduced = false;
  #copied = false;
  #removalFocus = new RemovalFocus(this);

  constructor() {
    super();
    new MinuteController(this);
  }

  /** Moves focus and the view to this comment. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.#find('article')?.focus({ preventScroll: true, ...options });
      this.scrollIntoView({ block: 'center' });
    });
  }

  protected override render(): TemplateResult {
    const { comment } = this.node;
    if (comment.removedAt) {
      return html`<article class="removed" tabindex="-1">
        ${msg('This comment was removed.')}
      </article>`;
    }
    return html`<article tabindex="-1" aria-labelledby="name time">
        ${avatar(comment.author)}
        <div class="content">
          ${this.#renderHeader(comment)} ${this.#renderBody(comment)} ${this.#renderSending()}
          ${this.#renderActs(comment)}
        </div>
      </article>
      ${this.#unloaded ? unloadedNotice() : nothing}
      ${this.#writing === 'reply' ? this.#renderReplyComposer() : nothing}
      ${comment.may.remove ? removalDialog(this.#onRemove) : nothing}`;
  }

  #renderHeader(comment: Comment): TemplateResult {
    return html`<header>
      ${commentHeader({
        comment,
        answered: this.answered,
        introduced: this.#introduced,
        onIntroduce: this.#onIntroduce,
        now: serverNow(this.context.session),
      })}
      ${this.#renderFurtherActs(comment)}
    </header>`;
  }

  #renderBody(comment: Comment): TemplateResult {
    if (this.#writing === 'edit') {
      return html`<stoa-reply-composer
        .context=${this.context}
        .editing=${comment}
        .rewriting=${this.node.sending?.mutationId}
        @close=${this.#onWritten}
      ></stoa-reply-composer>`;
    }
    return html`<div class="body" lang=${comment.lang ?? nothing}>
      ${comment.body ? richText(comment.body) : nothing}
    </div>`;
  }

  #renderSending(): TemplateResult | typeof nothing {
    const { sending } = this.node;
    if (!sending || this.#writing === 'edit' || this.#changesQuietly) return nothing;
    const { store } = this.context;
    const { mutationId } = sending;
    const text = store.textOf(mutationId);
    return sendingNote(sending, {
      onResend: () => store.resend(mutationId),
      onDiscard: () => store.discard(mutationId),
      ...(text === undefined ? {} : { onEdit: this.#onEdit, onCopy: () => void this.#copy(text) }),
    });
  }

  #renderActs({ may, author, reactions }: Comment): TemplateResult | typeof nothing {
    if (this.#isBusy) return nothing;
    if (!may.react && !may.reply && reactions.length === 0) return nothing;
    return html`<div class="acts">
      ${
        may.react || reactions.length > 0
          ? html`<stoa-reaction-bar
              .context=${this.context}
              .comment=${this.node.comment}
            ></stoa-reaction-bar>`
          : nothing
      }
      ${
        may.reply
          ? html`<button
              type="button"
              class="button quiet"
              id="reply"
              aria-label=${msg(str`Reply to ${author?.name ?? ''}`)}
              aria-expanded=${this.#writing === 'reply' ? 'true' : 'false'}
              @click=${this.#onReply}
            >
              ${msg('Reply')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderFurtherActs({ may }: Comment): TemplateResult | typeof nothing {
    if (this.#isBusy) return nothing;
    return html`<span class="further">
      ${may.edit ? iconButton('edit', msg('Edit'), editIcon, this.#onEdit) : nothing}
      ${may.remove ? iconButton('remove', msg('Remove'), removeIcon, this.#onAskRemoval) : nothing}
      ${
        this.#copied
          ? iconButton('link', msg('Link copied'), checkIcon, this.#onCopyLink)
          : iconButton('link', msg('Copy link'), linkIcon, this.#onCopyLink)
      }
    </span>`;
  }

  get #isBusy(): boolean {
    return this.#writing === 'edit' || (this.node.sending !== undefined && !this.#changesQuietly);
  }

  /** A change to a confirmed comment shows at once; a word about it would only flicker. */
  get #changesQuietly(): boolean {
    const { sending, comment } = this.node;
    return sending?.state === 'sending' && !isPending(comment.id);
  }

  #renderReplyComposer(): TemplateResult {
    return html`<stoa-reply-composer
      class="reply"
      .context=${this.context}
      .parent=${this.node.comment}
      @close=${this.#onWritten}
    ></stoa-reply-composer>`;
  }

  #onIntroduce = (): void => {
    this.#introduced = !this.#introduced;
    this.requestUpdate();
  };

  #onReply = (): void => {
    void this.#write(this.#writing === 'reply' ? undefined : 'reply');
  };

  #onEdit = (): void => {
    void this.#write('edit');
  };

  async #write(what: 'reply' | 'edit' | undefined): Promise<void> {
    this.#unloaded = !(await hasLoaded(import('../define/reply-composer.ts')));
    await this.#turnTo(this.#unloaded ? undefined : what);
    this.#find('stoa-reply-composer')?.focus();
  }

  #onWritten = async (): Promise<void> => {
    const opener = this.#writing;
    await this.#turnTo(undefined);
    (this.#find(`#${opener}`) ?? this.#find('article'))?.focus();
  };

  async #turnTo(what: 'reply' | 'edit' | undefined): Promise<void> {
    this.#writing = what;
    this.requestUpdate();
    await this.updateComplete;
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  #onAskRemoval = (): void => {
    (this.#find('dialog') as HTMLDialogElement | null)?.showModal();
  };

  #onRemove = async (): Promise<void> => {
    this.#removalFocus.expectRemoval();
    this.#unloaded = !(await hasLoaded(this.context.store.remove(this.node.comment)));
    this.requestUpdate();
  };

  #onCopyLink = (): void => {
    void this.#copy(commentAddress(this.node.comment.id)).then(() => {
      this.#copied = true;
      this.requestUpdate();
    });
  };

  #copy(text: string): Promise<void> {
    return copyText(text, this.renderRoot);
  }
}

function iconButton(
  id: string,
  label: string,
  icon: TemplateResult,
  onClick: () => void,
): TemplateResult {
  return html`<button
    type="button"
    id=${id}
    class="button quiet icon-only"
    aria-label=${label}
    title=${label}
    @click=${onClick}
  >
    ${icon}
  </button>`;
}
