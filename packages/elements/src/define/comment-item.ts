import { StoaCommentItem } from '../discussion-thread/comment-item.ts';
import { define } from '../foundation/define.ts';
import './reaction-bar.ts';

define('stoa-comment-item', StoaCommentItem);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-comment-item': StoaCommentItem;
  }
}
