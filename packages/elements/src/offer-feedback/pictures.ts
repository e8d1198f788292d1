import { msg } from '@lit/localize';
import type { Offer } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localized, localizedLang } from '../foundation/localized.ts';

type Picture = Offer['pictures'][number];

interface PictureOptions {
  /** Which one is shown large. */
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

/** One picture large and, where there are several, all of them in a row to choose from. */
export function pictures({ pictures }: Offer, options: PictureOptions): TemplateResult {
  const picture = pictures[options.shown] ?? pictures[0];
  return html`${picture ? largePicture(picture) : nothing}
  ${pictures.length > 1 ? choiceOf(pictures, options) : nothing}`;
}

function largePicture({ src, alt, width, height }: Picture): TemplateResult {
  return html`<img
    class="picture"
    part="picture"
    src=${src}
    alt=${localized(alt)}
    lang=${localizedLang(alt)}
    width=${width}
    height=${height}
    decoding="async"
  />`;
}

function choiceOf(pictures: Offer['pictures'], { shown, onShow }: PictureOptions): TemplateResult {
  return html`<ul class="pictures" aria-label=${msg('Pictures')}>
    ${pictures.map(
      ({ src, alt }, index) =>
        html`<li>
          <button
            type="button"
            aria-pressed=${index === shown ? 'true' : 'false'}
            @click=${() => onShow(index)}
          >
            <img src=${src} alt=${localized(alt)} lang=${localizedLang(alt)} loading="lazy" />
          </button>
        </li>`,
    )}
  </ul>`;
}
