import { StoaThreadSearch } from '../discussion-thread/thread-search.ts';
import { define } from '../foundation/define.ts';

define('stoa-thread-search', StoaThreadSearch);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-thread-search': StoaThreadSearch;
  }
}
