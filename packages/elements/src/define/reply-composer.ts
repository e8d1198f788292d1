import './markdown-field.ts';
import { StoaReplyComposer } from '../discussion-thread/reply-composer.ts';
import { define } from '../foundation/define.ts';

define('stoa-reply-composer', StoaReplyComposer);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-reply-composer': StoaReplyComposer;
  }
}
