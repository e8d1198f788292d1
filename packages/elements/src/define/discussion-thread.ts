import { StoaDiscussionThread } from '../discussion-thread/discussion-thread.ts';
import { define } from '../foundation/define.ts';
import './comment-item.ts';

define('stoa-discussion-thread', StoaDiscussionThread);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-discussion-thread': StoaDiscussionThread;
  }
}
