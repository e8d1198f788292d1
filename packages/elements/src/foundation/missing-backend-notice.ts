import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { infoIcon } from './icons.ts';

/** Said when no backend has come within the grace period. */
export function missingBackendNotice(): TemplateResult {
  return html`<div class="notice" role="status" part="notice">
    ${infoIcon}
    <p>${msg('This part of the page is not connected yet.')}</p>
  </div>`;
}
