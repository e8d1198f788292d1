import { msg } from '@lit/localize';
import type { QueueFilter } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { approveIcon } from '../foundation/moderation-icons.ts';

/** The shape of a list that is loading. */
export function listSkeleton(): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden">${msg('Loading')}</p>
    ${[1, 2, 3].map(
      () =>
        html`<div class="bones">
          <span class="bone bone-badge"></span>
          <span class="bone"></span>
          <span class="bone bone-short"></span>
        </div>`,
    )}
  </div>`;
}

/** Stands where the queue is empty. */
export function nothingWaits({ why, subject }: QueueFilter): TemplateResult {
  return html`<div class="empty" part="notice">
    ${approveIcon}
    <p class="notice-title">
      ${why === 'hidden' ? msg('Nothing is hidden') : msg('Nothing waits for you')}
    </p>
    <p>
      ${
        (why ?? subject)
          ? msg('Nothing of this kind. Look at everything, or come back later.')
          : msg('Reports and comments that wait for approval appear here by themselves.')
      }
    </p>
  </div>`;
}

/** Stands where a list of another kind is empty. */
export function emptyList(title: string, words?: string): TemplateResult {
  return html`<div class="empty" part="notice">
    <p class="notice-title">${title}</p>
    ${words ? html`<p>${words}</p>` : nothing}
  </div>`;
}
