import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

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
