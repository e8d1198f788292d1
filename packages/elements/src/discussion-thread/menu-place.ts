import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { moreIcon } from '../foundation/icons.ts';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import type { ActedOn } from './comment-acts.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** The button that opens a comment's menu, and the menu, which comes when it is first opened. */
export class MenuPlace {
  #host: Host;
  #menu: 'none' | 'closed' | 'open' = 'none';
  #unloaded = false;

  constructor(host: Host) {
    this.#host = host;
  }

  render(on: ActedOn): TemplateResult {
    const { author } = on.node.comment;
    return html`<button
        type="button"
        class="button quiet icon-only"
        id="menu"
        aria-label=${msg(str`More about the comment of ${author?.name ?? ''}`)}
        aria-haspopup="menu"
        aria-expanded=${this.#menu === 'open' ? 'true' : 'false'}
        @mousedown=${this.#onPress}
        @click=${this.#onOpen}
      >
        ${moreIcon}
      </button>
      ${
        this.#menu === 'none'
          ? nothing
          : html`<stoa-comment-menu
              .on=${on}
              @close=${this.#onClose}
              @hide=${this.#onHide}
            ></stoa-comment-menu>`
      }
      ${this.#unloaded ? unloadedNotice() : nothing}`;
  }

  /** Does one of its acts without opening it. */
  async choose(id: string): Promise<void> {
    if (!(await this.#bring('closed'))) return;
    await this.#host.renderRoot.querySelector('stoa-comment-menu')?.choose(id);
  }

  /** A press takes the focus, and with it the open menu; its click must not open it again. */
  #onPress = (event: Event): void => {
    if (this.#menu === 'open') event.preventDefault();
  };

  #onOpen = async (): Promise<void> => {
    if (this.#menu === 'open') return this.#onClose();
    if (!(await this.#bring('open'))) return;
    await this.#host.renderRoot.querySelector('stoa-comment-menu')?.show();
  };

  /** Whether it has come. */
  async #bring(how: 'closed' | 'open'): Promise<boolean> {
    this.#unloaded = !(await hasLoaded(import('../define/comment-menu.ts')));
    this.#menu = this.#unloaded ? 'none' : how;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return !this.#unloaded;
  }

  #onClose = (): void => {
    this.#host.renderRoot.querySelector<HTMLElement>('#menu')?.focus();
  };

  #onHide = (): void => {
    this.#menu = 'closed';
    this.#host.requestUpdate();
  };
}
