import { StoaCommentMenu } from '../discussion-thread/comment-menu.ts';
import { define } from '../foundation/define.ts';

define('stoa-comment-menu', StoaCommentMenu);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-comment-menu': StoaCommentMenu;
  }
}
