import { msg } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { clockIcon } from '../foundation/icons.ts';
import { wear } from '../foundation/late-styles.ts';
import { flagIcon, hideIcon, pinIcon } from '../foundation/moderation-icons.ts';
import { commentStateStyles } from './comment-state.styles.ts';

/** What moderators have done with a comment, to those who may know. */
export function commentState(comment: Comment, host: LitElement): TemplateResult {
  wear(host, commentStateStyles);
  const { state, stateReason, pinned, reported } = comment;
  return html`<p class="states">
    ${pinned ? html`<span class="state">${pinIcon}${msg('Pinned')}</span>` : nothing}
    ${
      state === 'held'
        ? html`<span class="state held">${clockIcon}${msg('Waiting for approval')}</span>`
        : nothing
    }
    ${
      state === 'hidden'
        ? html`<span class="state hidden">${hideIcon}${msg('Hidden by moderators')}</span>`
        : nothing
    }
    ${stateReason ? html`<span class="why" dir="auto">${stateReason}</span>` : nothing}
    ${reported ? html`<span class="state">${flagIcon}${msg('You reported this')}</span>` : nothing}
  </p>`;
}
