import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plural } from '../foundation/plural.ts';

/** Floats above the comments and takes no room. */
export function arrivalsButton(count: number, onShow: () => void): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<div class="arrivals">
    <button type="button" class="button" @click=${onShow}>
      ${plural(count, msg('one {# new comment} other {# new comments}'))}
    </button>
  </div>`;
}
