import { msg, str } from '@lit/localize';
import type { Offer, OfferOutcome } from '@stoa/contract';
import { isOver } from '@stoa/domain';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { shortDate } from '../foundation/time.ts';

/** The decision that the answers influence, when they close, and who answers for it. */
export function whatHappensNext(offer: Offer, now: number): TemplateResult {
  const { decision, outcome } = offer;
  return html`<section class="next">
    ${
      outcome
        ? nothing
        : html`<h3>${msg('What happens next')}</h3>
            <p lang=${localizedLang(decision)} dir="auto">${localized(decision)}</p>`
    }
    ${ownerLine(offer, now)}
  </section>`;
}

/** "You said, we did": what the owner has told everyone who answered. */
export function whatCameOfIt(outcome: OfferOutcome, now: number): TemplateResult {
  const { said, done, holdsFrom, postedAt } = outcome;
  return html`<section class="came-of-it" aria-labelledby="came-of-it">
    <h3 id="came-of-it" tabindex="-1">${msg('What came of it')}</h3>
    <dl>
      <div>
        <dt>${msg('You said')}</dt>
        <dd lang=${localizedLang(said)} dir="auto">${localized(said)}</dd>
      </div>
      <div class="done">
        <dt>${msg('We did')}</dt>
        <dd lang=${localizedLang(done)} dir="auto">${localized(done)}</dd>
      </div>
    </dl>
    <p class="meta">
      ${holdsFrom ? `${msg(str`Holds from ${shortDate(holdsFrom, now)}`)}\u00A0· ` : nothing}${msg(
        str`told on ${shortDate(postedAt, now)}`,
      )}
    </p>
  </section>`;
}

function ownerLine(offer: Offer, now: number): TemplateResult {
  const { owner } = offer;
  return html`<div class="owner">
    ${avatar(owner)}
    <p>
      <span class="name">${owner.name}</span>
      <span class="meta">
        ${owner.title ? `${owner.title}\u00A0· ` : nothing}${timeWords(offer, now)}
      </span>
    </p>
  </div>`;
}

function timeWords({ status, closesAt }: Offer, now: number): string {
  const date = shortDate(closesAt, now);
  if (status === 'decided') return msg('answers for this offer');
  return isOver(status) ? msg(str`closed on ${date}`) : msg(str`open until ${date}`);
}
