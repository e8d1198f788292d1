import { msg, str } from '@lit/localize';
import type { Offer } from '@stoa/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { infoIcon, lockIcon } from '../foundation/icons.ts';
import { localized, localizedLang } from '../foundation/localized.ts';

/** The shape of the card while the offer is on its way. */
export function offerSkeleton(): TemplateResult {
  return html`<div class="card" part="card" aria-busy="true">
    <p class="visually-hidden">${msg('Loading the offer')}</p>
    <div>
      <span class="picture bone"></span>
      <div class="words">
        <span class="bone bone-title"></span>
        <div><span class="bone"></span><span class="bone bone-short"></span></div>
      </div>
    </div>
    <div class="answer">
      <div>
        <span class="bone bone-question"></span>
        <span class="bone bone-scale"></span>
      </div>
      <span class="bone bone-field"></span>
      <span class="bone bone-button"></span>
    </div>
  </div>`;
}

/** Said when the backend knows no such offer. */
export function noSuchOffer(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${infoIcon}
    <div>
      <p class="notice-title">${msg('This offer is no longer here')}</p>
      <p>${msg('It may have been withdrawn, or its address has changed.')}</p>
    </div>
  </div>`;
}

/** The questions for readers who cannot answer, and what they can do about it. */
export function invitation(offer: Offer): TemplateResult {
  return html`<div class="invitation">
    ${offer.questions.map(
      ({ text }) =>
        html`<p class="asks" lang=${localizedLang(text)} dir="auto">${localized(text)}</p>`,
    )}
    ${
      offer.access === 'sign-in'
        ? html`<slot name="sign-in"
            >${remark(lockIcon, msg('Sign in to the intranet to give your opinion.'))}</slot
          >`
        : remark(infoIcon, barredWords(offer))
    }
  </div>`;
}

/** Whom the offer asks, where that is not the reader. */
function barredWords({ audience }: Offer): string {
  const names = [...audience.departments, ...audience.roles, ...audience.regions].join(', ');
  return names
    ? msg(str`You can read this offer; it asks others for their opinion: ${names}.`)
    : msg('You can read this offer; others are asked for their opinion.');
}

/** The decision that the answers influence, told before anyone is asked. */
export function stakes({ decision }: Offer): TemplateResult {
  return html`<div class="stakes">
    <h3>${msg('What your answer decides')}</h3>
    <p lang=${localizedLang(decision)} dir="auto">${localized(decision)}</p>
  </div>`;
}

function remark(icon: TemplateResult, words: string): TemplateResult {
  return html`<div class="notice" part="notice">
    ${icon}
    <p>${words}</p>
  </div>`;
}
