import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { talkIcon } from '../foundation/icons.ts';

/** The shape of a roll that is loading. */
export function rollSkeleton(): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden">${msg('Loading posts')}</p>
    ${[1, 2].map(
      () =>
        html`<div class="item">
          <div class="byline">
            <span class="bone round"></span>
            <div><span class="bone bone-name"></span><span class="bone bone-meta"></span></div>
          </div>
          <span class="bone bone-headline"></span>
          <div>
            <span class="bone"></span><span class="bone"></span
            ><span class="bone bone-short"></span>
          </div>
        </div>`,
    )}
  </div>`;
}

/** Stands in place of posts where there are none. */
export function noPosts(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${talkIcon}
    <div>
      <p class="notice-title">${msg('Nothing has been written here yet')}</p>
      <p>${msg('Posts appear here, and so do answers that leaders give in discussions.')}</p>
    </div>
  </div>`;
}
