import { msg } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { richText } from '../foundation/rich-text/rich-text.ts';

/** From so many characters or lines on, a comment shows its beginning. */
const LONG = 1_800;
const MANY_LINES = 28;

/** The words of a comment; of very long ones the beginning, the rest being there to be found. */
export class CommentWords {
  #host: ReactiveControllerHost;
  #whole = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render({ body, lang }: Comment): TemplateResult {
    const clamped = !this.#whole && body !== null && isLong(body.text);
    // The browser scrolls to what it finds, and to a link that gets the focus: then all is shown.
    return html`<div
        class=${clamped ? 'body clamped' : 'body'}
        lang=${lang ?? nothing}
        @scroll=${clamped ? this.#onShowAll : nothing}
      >
        ${body ? richText(body) : nothing}
      </div>
      ${
        clamped
          ? html`<button type="button" class="button quiet all" @click=${this.#onShowAll}>
              ${msg('Show all')}
            </button>`
          : nothing
      }`;
  }

  #onShowAll = (): void => {
    this.#whole = true;
    this.#host.requestUpdate();
  };
}

function isLong(text: string): boolean {
  return text.length > LONG || text.split('\n').length > MANY_LINES;
}
