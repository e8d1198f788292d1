import { msg } from '@lit/localize';
import type { BackendError, Comment } from '@stoa/contract';
import { keyOf } from '@stoa/stores';
import type { CommentNode } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { each } from '../foundation/each.ts';
import { plural } from '../foundation/plural.ts';
import type { ThreadContext } from './thread-context.ts';
import type { ThreadGuide } from './thread-guide.ts';

interface ListOptions {
  readonly context: ThreadContext;
  /** What leads through the thread, once that has come; until then all that is loaded is shown. */
  readonly guide: ThreadGuide | undefined;
  readonly problem: (problem: BackendError) => TemplateResult | typeof nothing;
  /** The answer to the question that these comments stand under. */
  readonly answerId?: string | undefined;
}

/** Comments and, inside each, its replies: indented once, then joined by a line. */
export function commentList(
  nodes: readonly CommentNode[],
  options: ListOptions,
  answered?: Comment,
): TemplateResult {
  const depth = nodes[0]?.comment.depth ?? 0;
  const parentId = answered?.id ?? null;
  const stretch = options.guide?.outline.stretch(parentId, nodes);
  return html`${stretch?.earlier ? options.guide?.renderEarlier(parentId, nodes, stretch) : nothing}
    <ol
      class=${LEVELS[Math.min(depth, 2)] ?? ''}
      ${each(stretch?.nodes ?? nodes, keyOf, (node) => listItem(node, options, answered))}
    ></ol>
    ${stretch?.later ? options.guide?.renderLater(parentId, nodes, stretch) : nothing}`;
}

const LEVELS = ['roots', 'replies', 'replies deeper'];

function listItem(node: CommentNode, options: ListOptions, answered?: Comment): TemplateResult {
  const { context, guide } = options;
  const { comment, replies } = node;
  const isTarget = guide?.target.id === comment.id;
  const folded = guide?.outline.isFolded(comment.id) ?? false;
  return html`<stoa-comment-item
      class=${isTarget ? 'target' : ''}
      .context=${context}
      .node=${node}
      .answered=${comment.depth > 1 ? answered : undefined}
      .folded=${folded}
      .unread=${guide?.unread.has(comment) ?? false}
      ?highlighted=${isTarget}
      ?accepted=${comment.id === options.answerId}
    ></stoa-comment-item>
    ${replies.length > 0 && !folded ? commentList(replies, under(comment, options), comment) : nothing}
    ${node.moreReplies && !folded ? moreReplies(node, options) : nothing}`;
}

function under({ depth, answer }: Comment, options: ListOptions): ListOptions {
  return depth > 0 ? options : { ...options, answerId: answer?.commentId };
}

function moreReplies(node: CommentNode, { context, problem }: ListOptions): TemplateResult {
  const { comment, replies, loadingReplies, repliesProblem } = node;
  const hidden = comment.replyCount - replies.length;
  return html`<p class="more">
    <button
      type="button"
      class="button quiet"
      aria-disabled=${loadingReplies ? 'true' : 'false'}
      @click=${() => context.more(comment.id)}
    >
      ${
        loadingReplies
          ? msg('Loading…')
          : plural(Math.max(hidden, 1), msg('one {Show # more reply} other {Show # more replies}'))
      }
    </button>
    ${repliesProblem ? problem(repliesProblem) : nothing}
  </p>`;
}
