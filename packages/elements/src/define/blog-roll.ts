import { StoaBlogRoll } from '../blog-roll/blog-roll.ts';
import { define } from '../foundation/define.ts';

define('stoa-blog-roll', StoaBlogRoll);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-blog-roll': StoaBlogRoll;
  }
}
