import { StoaReactionBar } from '../discussion-thread/reaction-bar.ts';
import { define } from '../foundation/define.ts';

define('stoa-reaction-bar', StoaReactionBar);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-reaction-bar': StoaReactionBar;
  }
}
