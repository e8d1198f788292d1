import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { previewBackend } from './preview-backend.ts';

type Shown = Parameters<typeof previewBackend>;

/** The offer as those who are asked see it. */
export class OfferPreview {
  #shown: { text: string; backend: ReturnType<typeof previewBackend> } | undefined;

  render(...shown: Shown): TemplateResult {
    return html`<section class="preview" aria-label=${msg('Preview')}>
      <p class="meta">${msg('So it looks to those who are asked')}</p>
      <stoa-offer-feedback
        inert
        offer="preview"
        .backend=${this.#backendOf(shown)}
      ></stoa-offer-feedback>
    </section>`;
  }

  /** The same backend while nothing changes, so that the card does not begin anew. */
  #backendOf(shown: Shown): ReturnType<typeof previewBackend> {
    const text = JSON.stringify(shown.slice(0, 2));
    if (this.#shown?.text !== text) this.#shown = { text, backend: previewBackend(...shown) };
    return this.#shown.backend;
  }
}
