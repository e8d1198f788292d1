import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { warningIcon } from '../foundation/icons.ts';

/** That no storage takes what is written, so that it is gone with the page; needs `keptWorkStyles`. */
export function onlyHere(isAlone: boolean): TemplateResult | typeof nothing {
  if (!isAlone) return nothing;
  return html`<div class="notice alone" role="status">
    ${warningIcon}
    <div>
      <p class="notice-title">${msg('Only this page has what you write')}</p>
      <p>${msg('This device has no room for it. Leave the page only once it has been sent.')}</p>
    </div>
  </div>`;
}
