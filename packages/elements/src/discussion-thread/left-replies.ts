import { msg, str } from '@lit/localize';
import type { Comment, Unsubscribe } from '@stoa/contract';
import { draftsUnder } from '@stoa/stores';
import type { BegunText, ThreadSnapshot, ThreadStore } from '@stoa/stores';
import { html } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { copyText } from '../foundation/copy-text.ts';
import { hasLoaded } from '../foundation/has-loaded.ts';
import { talkIcon } from '../foundation/icons.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { draftPlace, replyPlace } from './draft-place.ts';
import { flat } from './flat.ts';
import { leftRepliesStyles } from './left-replies.styles.ts';
import type { ThreadContext } from './thread-context.ts';

/** So many are looked for: more than anybody begins. */
const MANY = 100;

/** A reply that was begun, and what it answers unless that is gone. */
interface LeftReply {
  readonly begun: BegunText;
  readonly to: Comment | undefined;
}

/**
 * Replies that the viewer began on an earlier page, or to comments that are gone: no field shows them.
 *
 * @summary Part of a thread.
 * @tag stoa-left-replies
 */
export class StoaLeftReplies extends StoaElement {
  static override styles: CSSResultGroup = [
    StoaElement.styles,
    buttonStyles,
    noticeStyles,
    leftRepliesStyles,
  ];

  static override properties: PropertyDeclarations = { context: { attribute: false } };

  context!: ThreadContext;

  #thread = new StoreController<ThreadStore>(this, () => this.context.store);
  #left: readonly LeftReply[] = [];
  #watches: Unsubscribe[] = [];
  /** So many comments had words when it looked last. */
  #worded: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { snapshot } = this.#thread;
    const worded = snapshot && wordedIn(snapshot);
    const fewer = worded !== undefined && worded < (this.#worded ?? Infinity);
    this.#worded = worded;
    const opens = changed.has('context');
    if (fewer || opens) void hasLoaded(this.#look(this.context, opens));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
  }

  protected override render(): TemplateResult {
    return html`${this.#left.map((reply) => this.#renderReply(reply))}`;
  }

  #renderReply({ begun, to }: LeftReply): TemplateResult {
    const { text } = begun.draft;
    const name = to?.author?.name ?? '';
    return html`<div class="notice" part="notice">
      ${talkIcon}
      <div>
        <p class="notice-title">
          ${
            to
              ? msg(str`You began to answer ${name}`)
              : msg('The comment that you began to answer is gone')
          }
        </p>
        <blockquote dir="auto" tabindex="0">${text}</blockquote>
        ${to ? this.#renderContinue(begun, to) : this.#renderRescue(begun)}
        <button
          type="button"
          class="button quiet"
          @click=${() => void hasLoaded(this.#putAway(begun))}
        >
          ${msg('Discard')}
        </button>
      </div>
    </div>`;
  }

  #renderContinue(begun: BegunText, to: Comment): TemplateResult {
    return html`<button type="button" class="button" @click=${() => this.#continue(begun, to)}>
      ${msg('Continue the reply')}
    </button>`;
  }

  #renderRescue(begun: BegunText): TemplateResult {
    return html`<button
        type="button"
        class="button"
        @click=${() => void hasLoaded(this.#move(begun))}
      >
        ${msg('Write it as a comment')}
      </button>
      <button
        type="button"
        class="button"
        @click=${() => void hasLoaded(this.#copy(begun.draft.text))}
      >
        ${msg('Copy text')}
      </button>`;
  }

  /** Looks for what was begun; what answers a comment that is there only `atOpening`. */
  async #look(context: ThreadContext, atOpening: boolean): Promise<void> {
    const { stores } = context;
    const begun = await draftsUnder(stores, draftPlace(context, 'reply:'));
    const root = replyPlace(context, undefined).slot;
    const replies = begun.filter(({ place }) => place.slot !== root).slice(0, MANY);
    const asked = replies.map(answeredBy);
    const found = asked.length > 0 ? await stores.backend.threads!.find(asked) : [];
    if (context !== this.context || !this.isConnected) return;
    const there = new Map(found.filter(({ body }) => body).map((each) => [each.id, each]));
    const shown = new Set(this.#left.map(({ begun }) => begun.place.slot));
    this.#left = replies
      .map((each): LeftReply => ({ begun: each, to: there.get(answeredBy(each)) }))
      .filter(
        ({ begun, to }) => !to || ((atOpening || shown.has(begun.place.slot)) && this.#waits(to)),
      );
    this.#watch();
    this.requestUpdate();
  }

  /** Somebody writes on, here or in another tab: then it is where it belongs. */
  #watch(): void {
    this.#unwatch();
    this.#watches = this.#left
      .filter(({ to }) => to)
      .map(({ begun }) => begun.draft.subscribe(() => this.#forget(begun)));
  }

  #unwatch(): void {
    for (const stop of this.#watches) stop();
    this.#watches = [];
  }

  /** It can be answered, and no field for that is open. */
  #waits({ id, may }: Comment): boolean {
    const items = [...(this.getRootNode() as ParentNode).querySelectorAll('stoa-comment-item')];
    const item = items.find(({ node }) => node.comment.id === id);
    return may.reply && !item?.renderRoot.querySelector('.reply');
  }

  /** Goes to the comment, wherever it is, and opens the field there. */
  #continue(begun: BegunText, to: Comment): void {
    const root = this.getRootNode();
    const onFocus = ({ target }: Event): void => {
      const item = (target as Element).closest('stoa-comment-item');
      if (!item) return;
      // Whoever goes to another comment first does not want this field later.
      root.removeEventListener('focusin', onFocus);
      if (item.node.comment.id !== to.id) return;
      void item.reply();
      this.#forget(begun);
    };
    root.addEventListener('focusin', onFocus);
    this.context.go(to.id);
  }

  async #move(begun: BegunText): Promise<void> {
    const { moveToPage } = await import('./left-reply-acts.ts');
    await moveToPage(begun, this.context);
    this.#forget(begun);
    // Its focus opens it, with what was begun there.
    this.#near('.place')?.focus();
  }

  async #copy(text: string): Promise<void> {
    await copyText(text, this.renderRoot);
    this.context.say(msg('Copied.'));
  }

  async #putAway(begun: BegunText): Promise<void> {
    const { putAway } = await import('./left-reply-acts.ts');
    await putAway(begun, this.context);
    this.#forget(begun);
    this.#near('h2')?.focus();
  }

  #forget(begun: BegunText): void {
    this.#left = this.#left.filter((each) => each.begun !== begun);
    this.requestUpdate();
  }

  #near(selector: string): HTMLElement | null {
    return (this.getRootNode() as ParentNode).querySelector(selector);
  }
}

function answeredBy({ place }: BegunText): string {
  return place.slot.slice('reply:'.length);
}

function wordedIn({ nodes }: ThreadSnapshot): number {
  return flat(nodes).filter(({ comment }) => comment.body).length;
}
