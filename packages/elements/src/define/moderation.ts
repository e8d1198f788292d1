import { define } from '../foundation/define.ts';
import { StoaModeration } from '../moderation/moderation.ts';

define('stoa-moderation', StoaModeration);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-moderation': StoaModeration;
  }
}
