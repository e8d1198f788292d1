import { msg } from '@lit/localize';
import { pageOnlyOf } from '@stoa/stores';
import type { Sending } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockIcon, lockIcon } from '../foundation/icons.ts';
import { LateModule } from '../foundation/late-part.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { wear } from '../foundation/late-styles.ts';
import type { ActedOn } from './comment-acts.ts';
import { sendingNoteStyles } from './sending-note.styles.ts';

/** Comments that hear when a storage of this device takes what it did not. */
const watching = new WeakSet<ActedOn['item']>();

const pictureLists = new LateModule(() => import('./kept-pictures.ts'));
const failedNotes = new LateModule(() => import('./failed-note.ts'));

/** How a write fares that the backend has not confirmed, and what its author can do about it. */
export function sendingNote(sending: Sending, on: ActedOn): TemplateResult {
  wear(on.item, sendingNoteStyles);
  const pictures = on.context.store.picturesOf(sending.mutationId);
  return html`${
    pictures.length > 0
      ? pictureLists.render(on.item, ({ keptPictures }) => keptPictures(pictures, on))
      : nothing
  }${stateWords(sending, on)}`;
}

function stateWords(sending: Sending, on: ActedOn): TemplateResult | typeof nothing {
  switch (sending.state) {
    case 'sending':
      return html`<p class="sending">${clockIcon}${msg('Sending…')}</p>`;
    case 'waiting':
      return html`<p class="sending">
        ${clockIcon}${
          isAlone(sending, on)
            ? msg('Only this page has it. Leave it open: it will be sent by itself.')
            : msg('Kept here. It will be sent by itself as soon as that works.')
        }
      </p>`;
    case 'needs-sign-in':
      return html`<p class="sending">
        ${lockIcon}${
          isAlone(sending, on)
            ? msg('Only this page has it. Leave it open, and sign in again in another tab.')
            : msg('Kept here. It will be sent once you have signed in again.')
        }
      </p>`;
    case 'failed':
      return failedNotes.render(on.item, ({ failedNote }) => failedNote(sending, on));
  }
}

/** Pictures may find no room on this device: then they are gone with the page. */
function isAlone({ mutationId }: Sending, { item, context }: ActedOn): boolean {
  const pageOnly = pageOnlyOf(context.stores.environment);
  if (!watching.has(item)) {
    watching.add(item);
    // While an item renders, it hears of nothing.
    void item.updateComplete.then(() => new StoreController(item, () => pageOnly));
  }
  return pageOnly.has(mutationId);
}
