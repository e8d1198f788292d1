import { msg } from '@lit/localize';
import type { Offer, OfferReport } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localized, localizedLang } from '../foundation/localized.ts';
import { withheldWords } from './group-results.ts';

/** What people wrote, in no order that says who. */
export function writtenWords(offer: Offer, { words }: OfferReport): TemplateResult {
  return html`<section aria-labelledby="words">
    <h3 id="words">${msg('In their words')}</h3>
    ${
      typeof words === 'string'
        ? html`<p class="withheld">
            ${words === 'few' ? msg('Words show from ten answers on, so that nobody is known by their style.') : withheldWords(words)}
          </p>`
        : words.length === 0
          ? html`<p class="meta">${msg('Nobody has written anything.')}</p>`
          : words.map(({ questionId, texts }) => {
              const question = offer.questions.find(({ id }) => id === questionId);
              return html`${
                  question
                    ? html`<h4 lang=${localizedLang(question.text)}>
                        ${localized(question.text)}
                      </h4>`
                    : nothing
                }
                <ul class="words">
                  ${texts.map((text) => html`<li dir="auto">${text}</li>`)}
                </ul>`;
            })
    }
  </section>`;
}
