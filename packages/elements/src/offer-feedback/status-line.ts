import { msg } from '@lit/localize';
import type { Offer } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { checkIcon, clockIcon, lockIcon } from '../foundation/icons.ts';
import { plural } from '../foundation/plural.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Where the offer stands, and that it is anonymous; nothing while there is nothing to say. */
export function statusLine(offer: Offer, now: number): TemplateResult | typeof nothing {
  const { anonymous, status } = offer;
  const stands = standing(offer, now);
  if (!stands && !anonymous) return nothing;
  return html`<ul class="status" aria-label=${msg('About this offer')}>
    ${stands ? html`<li class=${status}>${stands}</li>` : nothing}
    ${anonymous ? html`<li class="anonymous">${lockIcon}${msg('Anonymous')}</li>` : nothing}
  </ul>`;
}

function standing({ status, closesAt }: Offer, now: number): TemplateResult | null {
  switch (status) {
    case 'closing':
      return html`${clockIcon}${leftWords(Date.parse(closesAt) - now)}`;
    case 'closed':
      return html`${clockIcon}${msg('Closed, the outcome follows')}`;
    case 'decided':
      return html`${checkIcon}${msg('Decided')}`;
    case 'open':
      return null;
  }
}

function leftWords(left: number): string {
  if (left < DAY) return msg('Closes within a day');
  return plural(
    Math.ceil(left / DAY),
    msg('one {# day left} other {# days left}', { id: 'days-left' }),
  );
}

/** What anonymous means here, told before anyone answers. */
export function anonymityWords(): TemplateResult {
  return html`<div class="promise">
    ${lockIcon}
    <p>
      ${msg(
        'Anonymous: what you answer is kept without your name, in no order, and nobody can put the two together. That you have answered is noted, so that everyone answers once.',
      )}
    </p>
  </div>`;
}
