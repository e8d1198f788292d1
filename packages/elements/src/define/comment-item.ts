import { StoaCommentItem } from '../discussion-thread/comment-item.ts';
import { define } from '../foundation/define.ts';

define('stoa-comment-item', StoaCommentItem);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-comment-item': StoaCommentItem;
  }
}
