import { StoaWhatsNew } from '../whats-new/whats-new.ts';
import { define } from '../foundation/define.ts';

define('stoa-whats-new', StoaWhatsNew);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-whats-new': StoaWhatsNew;
  }
}
