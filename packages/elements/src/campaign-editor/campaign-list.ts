import { msg } from '@lit/localize';
import type { Campaign } from '@stoa/contract';
import type { CampaignEditorSnapshot } from '@stoa/stores';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { plusIcon } from '../foundation/icons.ts';
import { serverNow } from '../foundation/time.ts';
import { statusWords } from './campaign-words.ts';

/** All campaigns, and a new one. */
export function campaignList(
  { campaigns, known, session }: CampaignEditorSnapshot,
  onOpen: (campaign: Campaign | null) => void,
): TemplateResult {
  const now = serverNow(session);
  return html`<nav class="list" aria-label=${msg('Campaigns')}>
    <button
      type="button"
      class="button"
      aria-pressed=${known === null ? 'true' : 'false'}
      @click=${() => onOpen(null)}
    >
      ${plusIcon}${msg('New campaign')}
    </button>
    <ul>
      ${campaigns.map(
        (campaign) =>
          html`<li>
            <button
              type="button"
              class="entry"
              aria-current=${campaign.id === known?.id ? 'true' : 'false'}
              @click=${() => onOpen(campaign)}
            >
              <span class="entry-name">${campaign.name}</span>
              <span class="entry-status">${statusWords(campaign, now)}</span>
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}
