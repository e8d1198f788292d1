import { msg, str } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import type { CommentNode } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { moreIcon } from '../foundation/icons.ts';
import { whenIdle } from '../foundation/idle.ts';
import { LateModule, unloadedNotice } from '../foundation/late-part.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { dottedStyles } from '../foundation/styles/dotted.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { commentHeader } from './comment-header.ts';
import { commentItemStyles } from './comment-item.styles.ts';
import { CommentWords } from './comment-words.ts';
import { foldToggle } from './fold-toggle.ts';
import type { ItemActs } from './item-acts.ts';
import { reactions } from './reactions.ts';
import { replyLabel } from './reply-label.ts';
import type { ThreadContext } from './thread-context.ts';
import { WritingPlace } from './writing-place.ts';

const lateActs = new LateModule(() => import('./item-acts.ts'));
const answerFrames = new LateModule(() => import('./answer-frame.ts'));
const states = new LateModule(() => import('./comment-state.ts'));
const attachmentLists = new LateModule(() => import('./attachment-place.ts'));

/**
 * One comment with its acts; its replies stand beside it, not inside.
 *
 * @summary Part of a thread.
 * @tag stoa-comment-item
 */
export class StoaCommentItem extends StoaElement {
  static override styles: CSSResultGroup = [
    StoaElement.styles,
    avatarStyles,
    buttonStyles,
    dottedStyles,
    fieldStyles,
    noticeStyles,
    proseStyles,
    commentItemStyles,
  ];

  static override properties: PropertyDeclarations = {
    context: { attribute: false },
    node: { attribute: false },
    answered: { attribute: false },
    highlighted: { type: Boolean, reflect: true },
    folded: { type: Boolean },
    unread: { type: Boolean, reflect: true },
    accepted: { type: Boolean, reflect: true },
  };

  context!: ThreadContext;
  node!: CommentNode;

  /** The comment this one answers, named where replies are no longer indented. */
  answered: Comment | undefined;

  /** The page's address points here. */
  highlighted = false;

  /** Its replies are folded away. */
  folded = false;

  /** Somebody else wrote it since the viewer was last here. */
  unread = false;

  /** It is the answer to its question. */
  accepted = false;

  /** What was pressed could not be loaded. */
  unloaded = false;

  #words = new CommentWords(this);
  /** What is pressed before they have come acts once they have. */
  #acts: ItemActs | undefined;
  /** Does not wait for them: whoever presses "Reply" begins to type. */
  #reply: WritingPlace | undefined;

  protected override firstUpdated(): void {
    // Nobody presses or tabs before there is something to read.
    whenIdle(() => void this.#bringActs());
  }

  /** Moves focus and the view to this comment. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('article')?.focus({ preventScroll: true, ...options });
      if (!options?.preventScroll) this.scrollIntoView({ block: 'center' });
    });
  }

  /** Opens the field for an answer; resolves when all of it has come. */
  async reply(): Promise<void> {
    // What is written shows among the other replies.
    if (this.folded) this.context.fold(this.node);
    this.#reply ??= new WritingPlace(this, this);
    await this.#updated();
    this.#reply?.focus();
    await this.#reply?.open();
  }

  /** Closes the field for an answer. */
  onReplied = async (): Promise<void> => {
    this.#reply = undefined;
    await this.#updated();
    const { renderRoot } = this;
    (
      renderRoot.querySelector<HTMLElement>('#reply') ?? renderRoot.querySelector('article')
    )?.focus();
  };

  protected override render(): TemplateResult {
    const { comment } = this.node;
    if (!comment.body) {
      const hidden = comment.state === 'hidden' && !comment.removedAt;
      return html`<article class="removed" tabindex="-1">
        ${hidden ? msg('Moderators have hidden this comment.') : msg('This comment was removed.')}
        ${foldToggle(this.node, this.folded, this.context)}
      </article>`;
    }
    const acts = this.#acts;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- its buttons are pressed
    return html`<article tabindex="-1" aria-labelledby="name time" @click=${this.#onPress}>
        ${avatar(comment.author)}
        <div class="content">
          ${this.#renderHeader(comment)} ${this.#renderState(comment)} ${this.#renderWords(comment)}
          ${comment.answer ? this.#renderAnswer(comment) : nothing} ${acts?.renderSending()}
          ${this.#renderActs(comment)}
        </div>
      </article>
      ${this.unloaded ? unloadedNotice() : nothing}
      ${this.#reply ? html`<div class="reply">${this.#reply.render(this.context)}</div>` : nothing}`;
  }

  #renderHeader(comment: Comment): TemplateResult {
    return commentHeader({
      comment,
      answered: this.answered,
      introduced: this.#acts?.introduced ?? false,
      unread: this.unread,
      accepted: this.accepted,
      now: serverNow(this.context.session),
    });
  }

  #renderState(comment: Comment): TemplateResult | typeof nothing {
    const { state, pinned, reported } = comment;
    if (state === 'shown' && !pinned && !reported) return nothing;
    return states.render(this, ({ commentState }) => commentState(comment, this));
  }

  #renderWords(comment: Comment): TemplateResult {
    if (this.#acts?.editing) return this.#acts.renderEditor();
    return html`${this.#words.render(comment)} ${this.#renderAttachments(comment)}`;
  }

  #renderAttachments({ attachments }: Comment): TemplateResult | typeof nothing {
    if (attachments.length === 0) return nothing;
    return attachmentLists.render(this, ({ attachmentList }) => attachmentList(attachments));
  }

  #renderAnswer(question: Comment): TemplateResult | typeof nothing {
    return answerFrames.render(
      this,
      ({ answerFrame }) => answerFrame(question, this.context, this) ?? nothing,
    );
  }

  #renderActs(comment: Comment): TemplateResult | typeof nothing {
    const acts = this.#acts;
    if (acts ? acts.busy : this.node.sending) return nothing;
    const name = comment.author?.name ?? '';
    return html`<div
      class="acts toolbar"
      role="toolbar"
      aria-label=${msg(str`Acts on the comment of ${name}`)}
    >
      ${reactions(comment, this.context, acts)}
      ${
        comment.may.reply
          ? html`<button
              type="button"
              class="button quiet"
              id="reply"
              aria-label=${replyLabel(comment)}
              aria-expanded=${this.#reply ? 'true' : 'false'}
            >
              ${msg('Reply')}
            </button>`
          : nothing
      }
      ${foldToggle(this.node, this.folded, this.context)}
      <button
        type="button"
        class="button quiet icon-only"
        id="menu"
        aria-label=${msg(str`More about the comment of ${name}`)}
        aria-haspopup="menu"
        aria-expanded=${acts?.menuIsOpen ? 'true' : 'false'}
        @mousedown=${acts?.onMenuPress}
      >
        ${moreIcon}
      </button>
      ${acts?.renderMenu()}
    </div>`;
  }

  async #bringActs(): Promise<ItemActs | undefined> {
    if ((await lateActs.load()) && lateActs.value && !this.#acts) {
      this.#acts = new lateActs.value.ItemActs(this);
      this.requestUpdate();
    }
    return this.#acts;
  }

  #updated(): Promise<boolean> {
    this.requestUpdate();
    return this.updateComplete;
  }

  #onPress = async (event: Event): Promise<void> => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    if (button.id === 'reply') return this.#reply?.writing ? this.onReplied() : this.reply();
    const acts = this.#acts ?? (await this.#bringActs());
    this.unloaded = !acts;
    this.requestUpdate();
    acts?.press(button);
  };
}
