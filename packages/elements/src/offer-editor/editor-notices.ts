import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { infoIcon, lockIcon } from '../foundation/icons.ts';
import type { Reason } from './offer-reasons.ts';

/** What keeps the offer from being published: each reason once, and a way to its first field. */
export function missing(reasons: readonly Reason[], onGo: (part: string) => void): TemplateResult {
  const told = reasons.filter(
    ({ words }, i) => reasons.findIndex((reason) => reason.words === words) === i,
  );
  return html`<div class="notice missing" role="group" aria-labelledby="missing">
    ${infoIcon}
    <div>
      <p class="notice-title" id="missing">${msg('Not published yet')}</p>
      <ul>
        ${told.map(
          ({ part, words }) =>
            html`<li>
              <button type="button" class="reason-link" @click=${() => onGo(part)}>${words}</button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

export function notForYou(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <p>${msg('Offers are written by editors, and changed by those who answer for them.')}</p>
  </div>`;
}

export function skeleton(): TemplateResult {
  return html`<div class="sheet" aria-busy="true">
    <p class="visually-hidden">${msg('Loading the editor')}</p>
    <span class="bone"></span><span class="bone bone-field"></span><span class="bone"></span>
    <span class="bone bone-field"></span>
  </div>`;
}
