import { msg, str } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import { isPending } from '@stoa/stores';
import type { CommentNode } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { avatar } from '../foundation/avatar.ts';
import { whenIdle } from '../foundation/idle.ts';
import { hasLoaded, LateModule, unloadedNotice } from '../foundation/late-part.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { serverNow } from '../foundation/time.ts';
import type { ActedOn } from './comment-acts.ts';
import { commentHeader } from './comment-header.ts';
import { commentItemStyles } from './comment-item.styles.ts';
import { CommentWords } from './comment-words.ts';
import { foldToggle } from './fold-toggle.ts';
import { MenuPlace } from './menu-place.ts';
import { Reactions } from './reactions.ts';
import type { ThreadContext } from './thread-context.ts';

const toolbars = new LateModule(() => import('./toolbar-controller.ts'));
const answerFrames = new LateModule(() => import('./answer-frame.ts'));
const states = new LateModule(() => import('./comment-state.ts'));
const attachmentLists = new LateModule(() => import('./attachment-place.ts'));
const sendingNotes = new LateModule(() => import('./sending-note.ts'));

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

  /** Its replies are folded away. */
  @property({ type: Boolean }) folded = false;

  /** Somebody else wrote it since the viewer was last here. */
  @property({ type: Boolean, reflect: true }) unread = false;

  /** It is the answer to its question. */
  @property({ type: Boolean, reflect: true }) accepted = false;

  #writing: 'reply' | 'edit' | undefined;
  #unloaded = false;
  #introduced = false;
  #words = new CommentWords(this);
  #reactions = new Reactions(this);
  #menu = new MenuPlace(this);

  protected override firstUpdated(): void {
    // One stop of the Tab key instead of several; nobody tabs before there is something to read.
    whenIdle(async () => {
      if (await toolbars.load()) toolbars.value?.makeToolbar(this);
    });
  }

  /** Moves focus and the view to this comment. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.#find('article')?.focus({ preventScroll: true, ...options });
      if (!options?.preventScroll) this.scrollIntoView({ block: 'center' });
    });
  }

  protected override render(): TemplateResult {
    const { comment } = this.node;
    if (!comment.body) {
      const hidden = comment.state === 'hidden' && !comment.removedAt;
      return html`<article class="removed" tabindex="-1">
        ${hidden ? msg('Moderators have hidden this comment.') : msg('This comment was removed.')}
        ${foldToggle(this.node, this.folded, this.context)}
      </article>`;
    }
    return html`<article tabindex="-1" aria-labelledby="name time">
        ${avatar(comment.author)}
        <div class="content">
          ${this.#renderHeader(comment)} ${this.#renderState(comment)} ${this.#renderWords(comment)}
          ${comment.answer ? this.#renderAnswer(comment) : nothing} ${this.#renderSending()}
          ${this.#renderActs(comment)}
        </div>
      </article>
      ${this.#unloaded ? unloadedNotice() : nothing}
      ${this.#writing === 'reply' ? this.#renderReplyComposer() : nothing}`;
  }

  #renderHeader(comment: Comment): TemplateResult {
    return commentHeader({
      comment,
      answered: this.answered,
      introduced: this.#introduced,
      onIntroduce: this.#onIntroduce,
      unread: this.unread,
      accepted: this.accepted,
      onHistory: this.#onHistory,
      now: serverNow(this.context.session),
    });
  }

  #renderState(comment: Comment): TemplateResult | typeof nothing {
    const { state, pinned, reported } = comment;
    if (state === 'shown' && !pinned && !reported) return nothing;
    return states.render(this, ({ commentState }) => commentState(comment));
  }

  #renderWords(comment: Comment): TemplateResult {
    if (this.#writing === 'edit') {
      return html`<stoa-reply-composer
        .context=${this.context}
        .editing=${comment}
        .rewriting=${this.node.sending?.mutationId}
        @close=${this.#onWritten}
      ></stoa-reply-composer>`;
    }
    return html`${this.#words.render(comment)} ${this.#renderAttachments(comment)}`;
  }

  #renderAttachments({ attachments }: Comment): TemplateResult | typeof nothing {
    if (attachments.length === 0) return nothing;
    return attachmentLists.render(this, ({ attachmentList }) => attachmentList(attachments));
  }

  #renderAnswer(question: Comment): TemplateResult | typeof nothing {
    return answerFrames.render(
      this,
      ({ answerFrame }) => answerFrame(question, this.context) ?? nothing,
    );
  }

  #renderSending(): TemplateResult | typeof nothing {
    const { sending } = this.node;
    if (!sending || this.#writing === 'edit' || this.#changesQuietly) return nothing;
    return sendingNotes.render(this, ({ sendingNote }) => sendingNote(sending, this.#actedOn));
  }

  #renderActs(comment: Comment): TemplateResult | typeof nothing {
    if (this.#isBusy) return nothing;
    const { may } = comment;
    return html`<div
      class="acts toolbar"
      role="toolbar"
      aria-label=${msg(str`Acts on the comment of ${comment.author?.name ?? ''}`)}
    >
      ${this.#reactions.render(comment, this.context)}
      ${may.reply ? this.#renderReply(comment) : nothing}
      ${foldToggle(this.node, this.folded, this.context)} ${this.#menu.render(this.#actedOn)}
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

  #renderReplyComposer(): TemplateResult {
    return html`<stoa-reply-composer
      class="reply"
      .context=${this.context}
      .parent=${this.node.comment}
      @close=${this.#onWritten}
    ></stoa-reply-composer>`;
  }

  /** What else can be done stands in `comment-acts.ts`, which lists what the menu offers. */
  get #actedOn(): ActedOn {
    const { context, node } = this;
    const reply = () => this.#write('reply');
    return { item: this, context, node, edit: this.#onEdit, reply };
  }

  get #isBusy(): boolean {
    return this.#writing === 'edit' || (this.node.sending !== undefined && !this.#changesQuietly);
  }

  /** A change to a confirmed comment shows at once; a word about it would only flicker. */
  get #changesQuietly(): boolean {
    const { sending, comment } = this.node;
    return sending?.state === 'sending' && !isPending(comment.id);
  }

  #onIntroduce = (): void => {
    this.#introduced = !this.#introduced;
    this.requestUpdate();
  };

  #onHistory = (): void => {
    void this.#menu.choose('history');
  };

  #onReply = (): void => {
    // What is written shows among the other replies.
    if (this.folded) this.context.fold(this.node);
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
}
