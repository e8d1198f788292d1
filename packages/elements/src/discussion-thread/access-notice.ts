import { msg } from '@lit/localize';
import type { Access } from '@stoa/contract';
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { lockIcon, talkIcon } from '../foundation/icons.ts';
import { wear } from '../foundation/late-styles.ts';
import { accessNoticeStyles } from './access-notice.styles.ts';

export { missingBackendNotice } from '../foundation/missing-backend-notice.ts';

/** Stands in place of the field where the viewer cannot write. */
export function accessNotice(access: Exclude<Access, 'write'>): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    ${
      access === 'sign-in'
        ? html`<slot name="sign-in"
            ><p>${msg('Sign in to the intranet to join the discussion.')}</p></slot
          >`
        : html`<p>${msg('You can read this discussion, but not write in it.')}</p>`
    }
  </div>`;
}

/** Stands in place of comments where there are none. */
export function emptyNotice(access: Access, host: LitElement): TemplateResult {
  wear(host, accessNoticeStyles);
  return html`<div class="empty">
    ${talkIcon}
    <p class="notice-title">${msg('No one has written here yet')}</p>
    ${
      access === 'write'
        ? html`<p>
            ${msg('Ask what is unclear, or say what you think. One sentence is a good start.')}
          </p>`
        : ''
    }
  </div>`;
}
