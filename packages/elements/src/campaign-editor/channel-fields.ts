import { msg, str } from '@lit/localize';
import type { CampaignDraft } from '@stoa/contract';
import type { CampaignChange } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { copyText } from '../foundation/copy-text.ts';
import { copyIcon } from '../foundation/icons.ts';
import { listField } from './editor-fields.ts';
import type { Faults } from './editor-fields.ts';

/** The picture of an address; nothing while what draws it is on its way. */
export type PosterCode = (address: string, channel: string) => TemplateResult | typeof nothing;

/** Where it is told besides in pages; each place has an address and a code of its own. */
export function channelFields(
  { channels, id, action }: CampaignDraft,
  faults: Faults,
  change: (change: CampaignChange) => void,
  code: PosterCode,
): TemplateResult {
  return html`<fieldset class="group">
    <legend>${msg('Besides in pages')}</legend>
    ${listField(
      {
        name: 'channels',
        label: msg('Channels'),
        hint: msg('For example poster, newsletter: small letters, separated by commas.'),
        value: channels,
        faults,
      },
      (told) => change({ channels: told.map((name) => name.toLowerCase()) }),
    )}
    ${channels.length > 0 ? links(channels, id, action.href, code) : nothing}
  </fieldset>`;
}

function links(
  channels: readonly string[],
  id: string | undefined,
  href: string,
  code: PosterCode,
): TemplateResult {
  if (id === undefined) {
    return html`<p class="hint">
      ${msg('Addresses and codes for phones are here once the campaign is published.')}
    </p>`;
  }
  return html`<ul class="channels">
    ${channels.map((channel) => {
      const address = linkFor(href, id, channel);
      return html`<li class="channel">
        <div class="poster">${code(address, channel)}</div>
        <div class="channel-words">
          <h4>${channel}</h4>
          <code>${address}</code>
          <button
            type="button"
            class="button quiet"
            aria-label=${msg(str`Copy the address for ${channel}`)}
            @click=${(event: Event) =>
              void copyText(address, (event.currentTarget as HTMLElement).parentElement!)}
          >
            ${copyIcon}${msg('Copy the address')}
          </button>
        </div>
      </li>`;
    })}
  </ul>`;
}

/** The address on a poster, by which those who come are counted. */
function linkFor(href: string, id: string, channel: string): string {
  try {
    const address = new URL(href, location.href);
    address.searchParams.set('stoa-campaign', id);
    address.searchParams.set('stoa-channel', channel);
    return address.href;
  } catch {
    return href;
  }
}
