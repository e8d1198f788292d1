import { StoaAttachmentList } from '../discussion-thread/attachment-list.ts';
import { define } from '../foundation/define.ts';

define('stoa-attachment-list', StoaAttachmentList);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-attachment-list': StoaAttachmentList;
  }
}
