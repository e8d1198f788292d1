import { isPending } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasLoaded, LateModule } from '../foundation/late-part.ts';
import { wear } from '../foundation/late-styles.ts';
import type { ActedOn } from './comment-acts.ts';
import type { StoaCommentItem } from './comment-item.ts';
import { itemActsStyles } from './item-acts.styles.ts';
import { makeToolbar } from './toolbar-controller.ts';

const sendingNotes = new LateModule(() => import('./sending-note.ts'));

/** What the buttons of a comment do, and what opens with them. */
export class ItemActs {
  /** Its words are in a field. */
  editing = false;
  /** The author's title and department are shown. */
  introduced = false;
  /** All reactions are offered. */
  choosing = false;
  /** Stays, also without a count, so that neither focus nor pointer lose it. */
  chosen: string | undefined;
  #item: StoaCommentItem;
  #menu: 'none' | 'closed' | 'open' = 'none';

  constructor(item: StoaCommentItem) {
    this.#item = item;
    wear(item, itemActsStyles);
    makeToolbar(item);
  }

  get menuIsOpen(): boolean {
    return this.#menu === 'open';
  }

  /** Its acts have no place beside what is on its way. */
  get busy(): boolean {
    const { sending } = this.#item.node;
    return this.editing || (sending !== undefined && !this.#changesQuietly);
  }

  press({ id, value }: HTMLButtonElement): void {
    if (id === 'name') this.introduced = !this.introduced;
    else if (id === 'edited') void this.#history();
    else if (id === 'react') void this.#choose();
    else if (id === 'menu') void this.#onMenu();
    else if (value) this.#react(value);
  }

  /** A press takes the focus, and with it the open menu; its click must not open it again. */
  onMenuPress = (event: Event): void => {
    if (this.menuIsOpen) event.preventDefault();
  };

  renderEditor(): TemplateResult {
    const { context, node } = this.#item;
    return html`<stoa-reply-composer
      class="editor"
      .context=${context}
      .editing=${node.comment}
      .rewriting=${node.sending?.mutationId}
      @close=${this.#onEdited}
    ></stoa-reply-composer>`;
  }

  renderSending(): TemplateResult | typeof nothing {
    const { sending } = this.#item.node;
    if (!sending || this.editing || this.#changesQuietly) return nothing;
    return sendingNotes.render(this.#item, ({ sendingNote }) =>
      sendingNote(sending, this.#actedOn),
    );
  }

  renderMenu(): TemplateResult | typeof nothing {
    if (this.#menu === 'none') return nothing;
    return html`<stoa-comment-menu
      .on=${this.#actedOn}
      @close=${() => this.#find('#menu')?.focus()}
      @hide=${this.#onHide}
    ></stoa-comment-menu>`;
  }

  /** What else can be done stands in `comment-acts.ts`, which lists what the menu offers. */
  get #actedOn(): ActedOn {
    const { context, node } = this.#item;
    const item = this.#item;
    return { item, context, node, edit: () => void this.#edit(), reply: () => item.reply() };
  }

  /** A change to a confirmed comment shows at once; a word about it would only flicker. */
  get #changesQuietly(): boolean {
    const { sending, comment } = this.#item.node;
    return sending?.state === 'sending' && !isPending(comment.id);
  }

  async #choose(): Promise<void> {
    this.choosing = true;
    this.#item.requestUpdate();
    await this.#item.updateComplete;
    this.#find('.reaction[aria-pressed="false"]')?.focus();
  }

  #react(kind: string): void {
    const { context, node } = this.#item;
    const mine = node.comment.reactions.some((reaction) => reaction.kind === kind && reaction.mine);
    void hasLoaded(context.store.react(node.comment, kind, !mine));
    this.choosing = false;
    this.chosen = kind;
  }

  async #onMenu(): Promise<void> {
    if (this.menuIsOpen) return this.#find('#menu')?.focus();
    if (await this.#bringMenu('open')) await this.#find('stoa-comment-menu')?.show();
  }

  async #history(): Promise<void> {
    if (await this.#bringMenu('closed')) await this.#find('stoa-comment-menu')?.choose('history');
  }

  /** Whether it has come. */
  async #bringMenu(how: 'closed' | 'open'): Promise<boolean> {
    this.#item.unloaded = !(await hasLoaded(import('../define/comment-menu.ts')));
    this.#menu = this.#item.unloaded ? 'none' : how;
    this.#item.requestUpdate();
    await this.#item.updateComplete;
    return !this.#item.unloaded;
  }

  #onHide = (): void => {
    this.#menu = 'closed';
    this.#item.requestUpdate();
  };

  async #edit(): Promise<void> {
    this.#item.unloaded = !(await hasLoaded(import('../define/reply-composer.ts')));
    await this.#turn(!this.#item.unloaded);
    this.#find('.editor')?.focus();
  }

  #onEdited = async (): Promise<void> => {
    await this.#turn(false);
    (this.#find('#menu') ?? this.#find('article'))?.focus();
  };

  async #turn(editing: boolean): Promise<void> {
    this.editing = editing;
    this.#item.requestUpdate();
    await this.#item.updateComplete;
  }

  #find<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K] | null;
  #find(selector: string): HTMLElement | null;
  #find(selector: string): HTMLElement | null {
    return this.#item.renderRoot.querySelector(selector);
  }
}
