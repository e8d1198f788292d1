import { StoaBlogPost } from '../blog-post/blog-post.ts';
import { define } from '../foundation/define.ts';

define('stoa-blog-post', StoaBlogPost);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-blog-post': StoaBlogPost;
  }
}
