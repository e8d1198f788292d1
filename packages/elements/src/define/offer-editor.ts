import { define } from '../foundation/define.ts';
import { StoaOfferEditor } from '../offer-editor/offer-editor.ts';

define('stoa-offer-editor', StoaOfferEditor);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-offer-editor': StoaOfferEditor;
  }
}
