import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** The shape of a thread that is loading. */
export function threadSkeleton(): TemplateResult {
  return html`<div class="skeleton">
    <span class="bone heading"></span>
    <span class="bone field"></span>
    ${commentsSkeleton()}
  </div>`;
}

/** The shape of comments that are loading. */
export function commentsSkeleton(): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden">${msg('Loading the discussion')}</p>
    ${[1, 2, 3].map(
      () =>
        html`<div class="row">
          <span class="bone round"></span>
          <div>
            <span class="bone name"></span><span class="bone"></span
            ><span class="bone short"></span>
          </div>
        </div>`,
    )}
  </div>`;
}
