import { msg } from '@lit/localize';
import type { CampaignEditorSnapshot } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { problemNotice } from '../foundation/notice.ts';

/** Publishing, or going back to what is published; and where the words are. */
export function publishActs(
  snapshot: CampaignEditorSnapshot,
  isFaulty: boolean,
  onDiscard: () => void,
): TemplateResult {
  const { changed, sending, refused, known, newer } = snapshot;
  // Of what others published the choice says more.
  const told = refused?.code === 'conflict' && newer.length > 0;
  return html`${
      refused && !told ? problemNotice(refused, { safe: msg('Your words are kept.') }) : nothing
    }
    <div class="acts">
      <button type="submit" class="button primary" aria-disabled=${sending ? 'true' : 'false'}>
        ${known ? msg('Publish the changes') : msg('Publish')}
      </button>
      ${
        changed
          ? html`<button type="button" class="button quiet" @click=${onDiscard}>
              ${msg('Discard the changes')}
            </button>`
          : nothing
      }
      <p class="kept ${isFaulty ? 'fault' : ''}" role="status">${keptWords(snapshot, isFaulty)}</p>
    </div>`;
}

function keptWords(
  { published, changed, alone }: CampaignEditorSnapshot,
  isFaulty: boolean,
): string {
  if (isFaulty) return msg('Something is missing: see the marked parts.');
  if (published) return msg('Published.');
  return changed && !alone ? msg('Kept on this device, not published yet.') : '';
}
