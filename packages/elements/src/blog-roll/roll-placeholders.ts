import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { talkIcon } from '../foundation/icons.ts';

/** The shape of a roll that is loading. */
export function rollSkeleton(items = 2): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden">${msg('Loading posts')}</p>
    ${[1, 2].slice(0, items).map(
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

/** Stands in place of posts where the reader's choice leaves none. */
export function noMatch(onAll: () => void): TemplateResult {
  return html`<div class="notice" part="notice">
    ${talkIcon}
    <div>
      <p class="notice-title">${msg('No posts match')}</p>
      <button type="button" class="button" @click=${onAll}>${msg('Show all posts')}</button>
    </div>
  </div>`;
}
