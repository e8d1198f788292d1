import { msg } from '@lit/localize';
import type { Sending } from '@stoa/stores';
import { html } from 'lit';
import type { nothing, TemplateResult } from 'lit';
import { clockIcon, lockIcon } from '../foundation/icons.ts';
import { LateModule } from '../foundation/late-part.ts';
import { wear } from '../foundation/late-styles.ts';
import type { ActedOn } from './comment-acts.ts';
import { sendingNoteStyles } from './sending-note.styles.ts';

const failedNotes = new LateModule(() => import('./failed-note.ts'));

/** How a write fares that the backend has not confirmed, and what its author can do about it. */
export function sendingNote(sending: Sending, on: ActedOn): TemplateResult | typeof nothing {
  wear(on.item, sendingNoteStyles);
  switch (sending.state) {
    case 'sending':
      return html`<p class="sending">${clockIcon}${msg('Sending…')}</p>`;
    case 'waiting':
      return html`<p class="sending">
        ${clockIcon}${msg('Kept here. It will be sent by itself as soon as that works.')}
      </p>`;
    case 'needs-sign-in':
      return html`<p class="sending">
        ${lockIcon}${msg('Kept here. It will be sent once you have signed in again.')}
      </p>`;
    case 'failed':
      return failedNotes.render(on.item, ({ failedNote }) => failedNote(sending, on));
  }
}
