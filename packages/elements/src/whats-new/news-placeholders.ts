import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { checkIcon, lockIcon } from '../foundation/icons.ts';

/** The shape of a list that is loading. */
export function newsSkeleton(): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden">${msg('Loading what is new')}</p>
    ${[1, 2, 3].map(
      () =>
        html`<div class="line">
          <span class="bone round"></span>
          <div class="said"><span class="bone"></span><span class="bone short"></span></div>
        </div>`,
    )}
  </div>`;
}

/** Stands in place of the list where there is nothing. */
export function nothingNew(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${checkIcon}
    <div>
      <p class="notice-title">${msg('Nothing new')}</p>
      <p>
        ${msg(
          'Replies, mentions and answers appear here, and so do posts of leaders you follow and what came of offers.',
        )}
      </p>
    </div>
  </div>`;
}

/** Said to guests. */
export function signInForNews(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <p>${msg('Sign in to the intranet to see what is new for you.')}</p>
  </div>`;
}
