import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plural } from '../foundation/plural.ts';

/** Says that what is shown may be old. */
export function interruptedNotice(): TemplateResult {
  return html`<p class="quiet">${msg('New comments will show once the connection is back.')}</p>`;
}

/** Floats above the comments and takes no room. */
export function arrivalsButton(count: number, onShow: () => void): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<div class="arrivals">
    <button type="button" class="button" @click=${onShow}>
      ${plural(count, msg('one {# new comment} other {# new comments}'))}
    </button>
  </div>`;
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
