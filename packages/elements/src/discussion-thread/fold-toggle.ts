import { msg } from '@lit/localize';
import type { CommentNode } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { chevronDownIcon } from '../foundation/icons.ts';
import { plural } from '../foundation/plural.ts';
import type { ThreadContext } from './thread-context.ts';

/** Folds the replies to a comment away, or unfolds them; it says how many there are. */
export function foldToggle(
  node: CommentNode,
  folded: boolean,
  { fold }: ThreadContext,
): TemplateResult | typeof nothing {
  if (node.replies.length === 0) return nothing;
  return html`<button
    type="button"
    class="button quiet fold"
    id="fold"
    aria-expanded=${folded ? 'false' : 'true'}
    @click=${() => fold(node)}
  >
    <bdi
      >${plural(repliesUnder(node), msg('one {# reply} other {# replies}', { id: 'reply-count' }))}</bdi
    >${chevronDownIcon}
  </button>`;
}

/** Replies under a comment at every level, as far as their counts are known. */
export function repliesUnder({ comment, replies }: CommentNode): number {
  const direct = Math.max(comment.replyCount, replies.length);
  return replies.reduce((sum, reply) => sum + repliesUnder(reply), direct);
}
