import { msg, str } from '@lit/localize';
import type { Attachment } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { closeIcon } from '../foundation/icons.ts';
import { pageLocale } from '../foundation/locale.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { attachmentListStyles } from './attachment-list.styles.ts';

/**
 * The pictures of a comment; each opens large.
 *
 * @summary Part of a thread.
 * @tag stoa-attachment-list
 */
export class StoaAttachmentList extends StoaElement {
  static override styles = [StoaElement.styles, buttonStyles, attachmentListStyles];

  @property({ attribute: false }) attachments: readonly Attachment[] = [];

  #large: Attachment | undefined;

  protected override render(): TemplateResult {
    const { length } = this.attachments;
    return html`<ul
        class=${length > 1 ? 'pictures several' : 'pictures'}
        aria-label=${msg('Pictures')}
      >
        ${this.attachments.map((attachment) => this.#renderPicture(attachment))}
      </ul>
      <dialog aria-label=${this.#large?.alt ?? nothing} @pointerup=${this.#onBackdrop}>
        ${this.#large ? this.#renderLarge(this.#large) : nothing}
      </dialog>`;
  }

  #renderPicture(attachment: Attachment): TemplateResult {
    const { src, alt, width, height } = attachment;
    return html`<li>
      <button
        type="button"
        class="open"
        aria-label=${msg(str`Show large: ${alt}`)}
        @click=${() => void this.#show(attachment)}
      >
        <img
          src=${src}
          alt=${alt}
          width=${width ?? nothing}
          height=${height ?? nothing}
          loading="lazy"
          decoding="async"
        />
      </button>
      <p class="file">${described(attachment)}</p>
    </li>`;
  }

  #renderLarge({ src, alt }: Attachment): TemplateResult {
    return html`<form method="dialog">
        <button type="submit" class="button quiet close" aria-label=${msg('Close')}>
          ${closeIcon}
        </button>
      </form>
      <img src=${src} alt="" />
      <p class="alt">${alt}</p>`;
  }

  async #show(attachment: Attachment): Promise<void> {
    this.#large = attachment;
    this.requestUpdate();
    await this.updateComplete;
    this.#dialog?.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** A press beside the picture closes it. */
  #onBackdrop = (event: Event): void => {
    if (event.target === this.#dialog) this.#dialog?.close();
  };
}

/** Name and size of a file, as far as they are known. */
function described({ name, size }: Attachment): string {
  return [name, sized(size)].filter(Boolean).join('\u00A0· ');
}

function sized(bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const count = bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000);
  const maximumFractionDigits = count < 10 ? 1 : 0;
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits } as const;
  return new Intl.NumberFormat(pageLocale(), format).format(count);
}
