import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { lockIcon } from '../foundation/icons.ts';

export function skeleton(): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden">${msg('Loading the editor')}</p>
    <span class="bone"></span><span class="bone block"></span><span class="bone bone-short"></span>
  </div>`;
}

export function notForYou(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <div>
      <p class="notice-title">${msg('Leaders write here')}</p>
      <p>${msg('If you write for a leader, ask them to name you.')}</p>
    </div>
  </div>`;
}
