import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { checkIcon } from '../foundation/icons.ts';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import { wear } from '../foundation/late-styles.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { dangerStyles } from '../foundation/styles/tone.styles.ts';
import { actsHaveCome, commentActs } from './comment-acts.ts';
import type { ActedOn, CommentAct } from './comment-acts.ts';
import { commentMenuStyles } from './comment-menu.styles.ts';
import { stepped } from '../foundation/stepped.ts';

/**
 * What can be done with a comment besides answering it, and the dialogs of these acts; it comes when
 * somebody opens it.
 *
 * @summary Part of a thread.
 * @tag stoa-comment-menu
 */
export class StoaCommentMenu extends StoaElement {
  static override styles: CSSResultGroup = [
    StoaElement.styles,
    buttonStyles,
    dangerStyles,
    noticeStyles,
    proseStyles,
    commentMenuStyles,
  ];

  static override properties: PropertyDeclarations = {
    on: { attribute: false },
  };

  on!: ActedOn;

  #open = false;
  #unloaded = false;
  #asking: { readonly act: CommentAct; readonly words: TemplateResult } | undefined;
  /** What was done while the menu stays open, by the id of the act. */
  #done: { readonly id: string; readonly words: string } | undefined;

  /** Shows the acts beside the button that was pressed, and moves the focus to the first. */
  async show(): Promise<void> {
    this.#unloaded = !(await actsHaveCome(this.on));
    this.#open = true;
    this.#done = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.#place();
    this.#items[0]?.focus();
  }

  /** Does one of the acts, where it is there for this viewer. */
  async choose(id: string): Promise<void> {
    await actsHaveCome(this.on);
    const act = commentActs(this.on).find((each) => each.id === id);
    if (act) await this.#choose(act);
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  protected override render(): TemplateResult {
    return html`${this.#open ? this.#renderMenu() : nothing}
      <dialog aria-labelledby="title" @close=${this.#onAnswer}>${this.#asking?.words}</dialog>
      ${this.#unloaded ? unloadedNotice() : nothing}`;
  }

  #renderMenu(): TemplateResult {
    return html`<div
      class="menu"
      role="menu"
      aria-label=${msg('More about this comment')}
      @mousedown=${keepFocus}
      @keydown=${this.#onKeydown}
      @focusout=${this.#onFocusOut}
    >
      ${commentActs(this.on).map((act) => this.#renderItem(act))}
    </div>`;
  }

  #renderItem(act: CommentAct): TemplateResult {
    const done = this.#done?.id === act.id ? this.#done.words : undefined;
    return html`<button
      type="button"
      role="menuitem"
      tabindex="-1"
      class=${act.danger ? 'item danger' : 'item'}
      @click=${() => void this.#choose(act)}
    >
      ${done ? checkIcon : act.icon}${done ?? act.label}
    </button>`;
  }

  /** Opens to the side where there is room. */
  #place(): void {
    const menu = this.renderRoot.querySelector('.menu');
    if (!menu) return;
    const { bottom, left, right, height } = menu.getBoundingClientRect();
    menu.classList.toggle('above', bottom > innerHeight && bottom - height > height);
    menu.classList.toggle('end', left < 0 || right > document.documentElement.clientWidth);
  }

  async #choose(act: CommentAct): Promise<void> {
    if (act.asks) await this.#ask(act, act.asks);
    else {
      const done = await this.#perform(act, '');
      if (done) {
        this.#done = { id: act.id, words: done };
        this.requestUpdate();
      } else if (this.#open) this.#close();
    }
  }

  async #perform(act: CommentAct, answer: string): Promise<string | undefined> {
    let done: string | undefined;
    const performing = async (): Promise<void> => {
      done = (await act.perform(answer)) ?? undefined;
    };
    this.#unloaded = !(await hasLoaded(performing()));
    this.requestUpdate();
    return done;
  }

  async #ask(act: CommentAct, asks: NonNullable<CommentAct['asks']>): Promise<void> {
    const coming = Promise.all([
      asks(),
      import('./comment-dialog.styles.ts'),
      import('../foundation/styles/dialog.styles.ts'),
    ]);
    const loaded = await hasLoaded(
      coming.then(([words, { commentDialogStyles }, { dialogStyles }]) => {
        wear(this, dialogStyles);
        wear(this, commentDialogStyles);
        this.#asking = { act, words };
      }),
    );
    this.#unloaded = !loaded;
    this.#close();
    if (!loaded) return;
    await this.updateComplete;
    // Who presses again while it is on its way has opened it already.
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  /** The browser gives the focus back to where it was, and the Escape key is its own. */
  #onAnswer = (event: Event): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    const { returnValue } = dialog;
    dialog.returnValue = '';
    if (returnValue && this.#asking) void this.#perform(this.#asking.act, returnValue);
    this.#asking = undefined;
    this.requestUpdate();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      this.#close();
      return;
    }
    const next = stepped(event, this.#items, 'vertical');
    if (next) next.focus();
  };

  #onFocusOut = (event: FocusEvent): void => {
    const menu = event.currentTarget as Node;
    if (event.relatedTarget && menu.contains(event.relatedTarget as Node)) return;
    if (this.#open) this.#hide();
  };

  /** Gives the focus back to the button. */
  #close(): void {
    this.dispatchEvent(new Event('close'));
    this.#hide();
  }

  #hide(): void {
    this.#open = false;
    this.dispatchEvent(new Event('hide'));
    this.requestUpdate();
  }
}

/** Buttons take no focus when they are pressed in Safari, and the menu would close before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
