import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Says that what is shown may be old. */
export function interruptedNotice(): TemplateResult {
  return html`<p class="quiet">${msg('New comments will show once the connection is back.')}</p>`;
}

/** Leads to the next page of comments. */
export function moreComments(loading: boolean, onMore: () => void): TemplateResult {
  return html`<button
    type="button"
    class="button"
    aria-disabled=${loading ? 'true' : 'false'}
    @click=${onMore}
  >
    ${loading ? msg('Loading…') : msg('Show more comments')}
  </button>`;
}
