import { define } from '../foundation/define.ts';
import { StoaLeftReplies } from '../discussion-thread/left-replies.ts';

define('stoa-left-replies', StoaLeftReplies);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-left-replies': StoaLeftReplies;
  }
}
