import { msg, str } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import { isPending } from '@stoa/stores';
import type { CommentNode } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { avatar } from '../foundation/avatar.ts';
import { copyText } from '../foundation/copy-text.ts';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import { MinuteController } from '../foundation/minute-controller.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { serverNow } from '../foundation/time.ts';
import type { ActedOn } from './comment-acts.ts';
import { commentHeader } from './comment-header.ts';
import { commentItemStyles } from './comment-item.styles.ts';
import { MenuPlace } from './menu-place.ts';
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
  #menu = new MenuPlace(this);
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
    // What a moderator or the answer to a question says about it stands between header and words.
    return html`<article tabindex="-1" aria-labelledby="name time">
        ${avatar(comment.author)}
        <div class="content">
          ${this.#renderHeader(comment)} ${this.#renderBody(comment)} ${this.#renderSending()}
          ${this.#renderActs(comment)}
        </div>
      </article>
      ${this.#unloaded ? unloadedNotice() : nothing}
      ${this.#writing === 'reply' ? this.#renderReplyComposer() : nothing}`;
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
    // What is attached is listed below the words.
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

  #renderActs(comment: Comment): TemplateResult | typeof nothing {
    if (this.#isBusy) return nothing;
    const { may, reactions } = comment;
    return html`<div class="acts">
      ${
        may.react || reactions.length > 0
          ? html`<stoa-reaction-bar
              .context=${this.context}
              .comment=${comment}
            ></stoa-reaction-bar>`
          : nothing
      }
      ${may.reply ? this.#renderReply(comment) : nothing} ${this.#menu.render(this.#actedOn)}
    </div>`;
  }

  #renderReply({ author }: Comment): TemplateResult {
    return html`<button
      type="button"
      class="button quiet"
      id="reply"
      aria-label=${msg(str`Reply to ${author?.name ?? ''}`)}
      aria-expanded=${this.#writing === 'reply' ? 'true' : 'false'}
      @click=${this.#onReply}
    >
      ${msg('Reply')}
    </button>`;
  }

  /** What else can be done stands in `comment-acts.ts`, which lists what the menu offers. */
  get #actedOn(): ActedOn {
    const { context, node } = this;
    return {
      context,
      node,
      edit: this.#onEdit,
      remove: this.#onRemove,
      copy: (text) => this.#copy(text),
    };
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
    const place = this.#find(opener === 'reply' ? '#reply' : '#menu') ?? this.#find('article');
    place?.focus();
  };

  async #turnTo(what: 'reply' | 'edit' | undefined): Promise<void> {
    this.#writing = what;
    this.requestUpdate();
    await this.updateComplete;
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  #onRemove = async (): Promise<void> => {
    this.#removalFocus.expectRemoval();
    this.#unloaded = !(await hasLoaded(this.context.store.remove(this.node.comment)));
    this.requestUpdate();
  };

  #copy(text: string): Promise<void> {
    return copyText(text, this.renderRoot);
  }
}
