import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { lockIcon } from '../foundation/icons.ts';

export function notForYou(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <div>
      <p class="notice-title">${msg('Only editors write campaigns')}</p>
      <p>${msg('Ask whoever looks after the intranet if you should be one.')}</p>
    </div>
  </div>`;
}

export function skeleton(): TemplateResult {
  return html`<div aria-busy="true" class="loading">
    <p class="visually-hidden">${msg('Loading')}</p>
    <span class="bone"></span><span class="bone"></span><span class="bone bone-short"></span>
  </div>`;
}
