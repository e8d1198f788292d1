import { msg } from '@lit/localize';
import type { ThreadSnapshot } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { problemNotice } from '../foundation/notice.ts';
import { plural } from '../foundation/plural.ts';
import { problemWords } from '../foundation/problem.ts';

/** Says that what is shown may be old. */
export function connectionNotice(
  { problem, interrupted }: ThreadSnapshot,
  onRetry: () => void,
): TemplateResult | typeof nothing {
  if (problem) {
    const safe = msg('What you see may be old, and nothing you wrote is lost.');
    return problemNotice(problem, { safe, onRetry });
  }
  if (!interrupted) return nothing;
  return html`<p class="quiet">${msg('New comments will show once the connection is back.')}</p>`;
}

/** Floats above the comments and takes no room. */
export function arrivalsButton(count: number, onShow: () => void): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<div class="arrivals">
    <button type="button" class="button" @click=${onShow}>
      ${plural(count, msg('one {# new comment} other {# new comments}'))}
    </button>
  </div>`;
}

/** Leads to the next page of comments. */
export function moreComments(
  { loadingMore, moreProblem }: ThreadSnapshot,
  onMore: () => void,
): TemplateResult {
  return html`<p class="more">
    ${moreProblem ? html`<span>${problemWords(moreProblem).title}.</span>` : nothing}
    <button
      type="button"
      class="button"
      aria-disabled=${loadingMore ? 'true' : 'false'}
      @click=${onMore}
    >
      ${loadingMore ? msg('Loading…') : msg('Show more comments')}
    </button>
  </p>`;
}
