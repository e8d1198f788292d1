import { msg, str } from '@lit/localize';
import type { Comment, ReactionKind } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plusIcon } from '../foundation/icons.ts';
import { localized } from '../foundation/localized.ts';
import type { ItemActs } from './item-acts.ts';
import type { ThreadContext } from './thread-context.ts';

/** The reactions to a comment, as toggles in words; those that nobody chose show when asked for. */
export function reactions(
  comment: Comment,
  { session }: ThreadContext,
  acts: ItemActs | undefined,
): TemplateResult {
  const { react } = comment.may;
  let hidden = false;
  // Each has its place, so that it stays the same button while others come and go.
  const shown = session.reactions.map((reaction) => {
    const { kind } = reaction;
    const count = comment.reactions.find((one) => one.kind === kind)?.count ?? 0;
    if ((acts?.choosing && react) || kind === acts?.chosen || count > 0) {
      return reactionButton(reaction, count, comment);
    }
    hidden = true;
    return nothing;
  });
  return html`${shown}${react && hidden ? opener(comment) : nothing}`;
}

function reactionButton(
  { kind, label }: ReactionKind,
  count: number,
  { may, reactions: given }: Comment,
): TemplateResult {
  const text = html`${localized(label)}${
    count > 0 ? html` <span class="count">${count}</span>` : nothing
  }`;
  if (!may.react) return html`<span class="reaction">${text}</span>`;
  const mine = given.some((reaction) => reaction.kind === kind && reaction.mine);
  return html`<button
    type="button"
    class="reaction"
    value=${kind}
    aria-pressed=${mine ? 'true' : 'false'}
  >
    ${text}
  </button>`;
}

function opener({ author }: Comment): TemplateResult {
  return html`<button
    type="button"
    class="button quiet"
    id="react"
    aria-expanded="false"
    aria-label=${msg(str`React to ${author?.name ?? ''}`)}
  >
    ${plusIcon}<span class="text">${msg('React')}</span>
  </button>`;
}
