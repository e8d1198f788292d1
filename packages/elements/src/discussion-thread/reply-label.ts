import { msg, str } from '@lit/localize';
import type { Comment } from '@stoa/contract';

/** What the field says of itself in which a comment, or the page, is answered. */
export function replyLabel(parent: Comment | undefined): string {
  const name = parent?.author?.name;
  return name ? msg(str`Reply to ${name}`) : msg('Write a comment');
}
