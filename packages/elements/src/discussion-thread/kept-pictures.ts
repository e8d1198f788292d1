import { msg } from '@lit/localize';
import type { KeptPicture } from '@stoa/stores';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { wear } from '../foundation/late-styles.ts';
import { drawPicture } from '../text-editor/picture-drawing.ts';
import type { ActedOn } from './comment-acts.ts';
import { keptPicturesStyles } from './kept-pictures.styles.ts';

/** The pictures of a comment that is on its way, which only this device has. */
export function keptPictures(pictures: readonly KeptPicture[], { item }: ActedOn): TemplateResult {
  wear(item, keptPicturesStyles);
  void item.updateComplete.then(() => {
    const places = item.renderRoot.querySelectorAll<HTMLCanvasElement>('.kept canvas');
    places.forEach((canvas, i) => pictures[i] && drawPicture(canvas, pictures[i]));
  });
  return html`<ul class="kept" aria-label=${msg('Pictures')}>
    ${pictures.map(
      ({ alt }) =>
        html`<li>
          <canvas width="320" height="240" role="img" aria-label=${alt}></canvas>
        </li>`,
    )}
  </ul>`;
}
