import { msg } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import type { CommentNode } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { problemWords } from '../foundation/problem.ts';
import type { ThreadContext } from './thread-context.ts';

interface ListOptions {
  readonly context: ThreadContext;
  /** The comment that the page's address points to. */
  readonly target: string | undefined;
}

/** Comments and, inside each, its replies: indented once, then joined by a line. */
export function commentList(
  nodes: readonly CommentNode[],
  options: ListOptions,
  answered?: Comment,
): TemplateResult {
  const depth = nodes[0]?.comment.depth ?? 0;
  return html`<ol class=${LEVELS[Math.min(depth, 2)] ?? ''}>
    ${repeat(
      nodes,
      ({ comment }) => comment.id,
      (node) => listItem(node, options, answered),
    )}
  </ol>`;
}

const LEVELS = ['roots', 'replies', 'replies deeper'];

function listItem(node: CommentNode, options: ListOptions, answered?: Comment): TemplateResult {
  const { context, target } = options;
  const { comment, replies } = node;
  return html`<li>
    <stoa-comment-item
      class=${comment.id === target ? 'target' : ''}
      .context=${context}
      .node=${node}
      .answered=${comment.depth > 1 ? answered : undefined}
      ?highlighted=${comment.id === target}
    ></stoa-comment-item>
    ${replies.length > 0 ? commentList(replies, options, comment) : nothing}
    ${node.moreReplies ? moreReplies(node, context) : nothing}
  </li>`;
}

function moreReplies(node: CommentNode, { store }: ThreadContext): TemplateResult {
  return html`<p class="more">
    ${node.repliesProblem ? html`<span>${problemWords(node.repliesProblem).title}.</span>` : nothing}
    <button
      type="button"
      class="button quiet"
      aria-disabled=${node.loadingReplies ? 'true' : 'false'}
      @click=${() => store.loadReplies(node.comment.id)}
    >
      ${node.loadingReplies ? msg('Loading…') : msg('Show more replies')}
    </button>
  </p>`;
}
