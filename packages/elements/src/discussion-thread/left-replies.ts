import { msg } from '@lit/localize';
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

/**
 * Replies that the viewer began to comments that are gone: no field shows them any more.
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
  #left: readonly BegunText[] = [];
  /** So many comments had words when it looked last. */
  #worded: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { snapshot } = this.#thread;
    const worded = snapshot && wordedIn(snapshot);
    const fewer = worded !== undefined && worded < (this.#worded ?? Infinity);
    this.#worded = worded;
    if (fewer || changed.has('context')) void hasLoaded(this.#look(this.context));
  }

  protected override render(): TemplateResult {
    return html`${this.#left.map((answer) => this.#renderAnswer(answer))}`;
  }

  #renderAnswer(answer: BegunText): TemplateResult {
    const { text } = answer.draft;
    return html`<div class="notice" part="notice">
      ${talkIcon}
      <div>
        <p class="notice-title">${msg('The comment that you began to answer is gone')}</p>
        <blockquote dir="auto" tabindex="0">${text}</blockquote>
        <button type="button" class="button" @click=${() => void hasLoaded(this.#move(answer))}>
          ${msg('Write it as a comment')}
        </button>
        <button type="button" class="button" @click=${() => void hasLoaded(this.#copy(text))}>
          ${msg('Copy text')}
        </button>
        <button
          type="button"
          class="button quiet"
          @click=${() => void hasLoaded(this.#putAway(answer))}
        >
          ${msg('Discard')}
        </button>
      </div>
    </div>`;
  }

  /** Looks for what was begun, and whether what it answers is there. */
  async #look(context: ThreadContext): Promise<void> {
    const { stores } = context;
    const begun = await draftsUnder(stores, draftPlace(context, 'reply:'));
    const root = replyPlace(context, undefined).slot;
    const answers = begun.filter(({ place }) => place.slot !== root);
    const asked = answers.slice(0, 100).map(answeredBy);
    const found = asked.length > 0 ? await stores.backend.threads!.find(asked) : [];
    if (context !== this.context) return;
    const there = new Set(found.filter(({ body }) => body).map(({ id }) => id));
    this.#left = answers.filter((answer) => !there.has(answeredBy(answer)));
    this.requestUpdate();
  }

  async #move(answer: BegunText): Promise<void> {
    const { moveToPage } = await import('./left-reply-acts.ts');
    await moveToPage(answer, this.context);
    this.#forget(answer);
    // Its focus opens it, with what was begun there.
    this.#near('.place')?.focus();
  }

  async #copy(text: string): Promise<void> {
    await copyText(text, this.renderRoot);
    this.context.say(msg('Copied.'));
  }

  async #putAway(answer: BegunText): Promise<void> {
    const { putAway } = await import('./left-reply-acts.ts');
    await putAway(answer, this.context);
    this.#forget(answer);
    this.#near('h2')?.focus();
  }

  #forget(answer: BegunText): void {
    this.#left = this.#left.filter((each) => each !== answer);
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
