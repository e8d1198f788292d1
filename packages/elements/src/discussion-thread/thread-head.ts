import { msg } from '@lit/localize';
import type { Thread } from '@stoa/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { plural } from '../foundation/plural.ts';
import type { ThreadContext } from './thread-context.ts';
import type { ThreadLife } from './thread-life.ts';

/** Above a thread: how much there is, and its tools, for which there is room from the start. */
export function threadHead(
  { commentCount }: Thread,
  context: ThreadContext,
  life: ThreadLife | undefined,
): TemplateResult {
  return html`<header>
      <h2 tabindex="-1"><bdi>${countWords(commentCount)}</bdi></h2>
      ${life?.renderTools(context)}
    </header>
    ${life?.renderBelow(context)}`;
}

function countWords(count: number): string {
  if (count === 0) return msg('Discussion');
  return plural(count, msg('one {# comment} other {# comments}'));
}
