import { msg } from '@lit/localize';
import type { Thread } from '@stoa/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { plural } from '../foundation/plural.ts';

/** Above a thread: how much there is. Ways to sort, follow, search and go through it stand here. */
export function threadHead({ commentCount }: Thread): TemplateResult {
  return html`<h2 tabindex="-1"><bdi>${countWords(commentCount)}</bdi></h2>`;
}

function countWords(count: number): string {
  if (count === 0) return msg('Discussion');
  return plural(count, msg('one {# comment} other {# comments}'));
}
