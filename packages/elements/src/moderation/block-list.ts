import { msg, str } from '@lit/localize';
import type { Block } from '@stoa/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { shortDate } from '../foundation/time.ts';
import { emptyList } from './moderation-placeholders.ts';

/** People who may read and not write. */
export function blockList(
  blocks: readonly Block[],
  now: number,
  onLift: (block: Block) => Promise<void>,
): TemplateResult {
  if (blocks.length === 0) {
    return emptyList(
      msg('Everybody can write'),
      msg('Whoever is stopped from writing stands here, with the reason and the end.'),
    );
  }
  return html`<ul class="blocks">
    ${blocks.map((block) => html`<li>${blocked(block, now, onLift)}</li>`)}
  </ul>`;
}

function blocked(
  block: Block,
  now: number,
  onLift: (block: Block) => Promise<void>,
): TemplateResult {
  const { person, until, reason, since } = block;
  return html`${avatar(person)}
    <div class="content">
      <p class="byline dotted">
        <strong>${person.name}</strong> <span class="meta">${person.department}</span>
      </p>
      <p class="why" dir="auto">${reason}</p>
      <p class="dotted">
        <span class="meta"
          >${until ? msg(str`until ${shortDate(until, now)}`) : msg('for good')}</span
        >
        <span class="meta">${msg(str`since ${shortDate(since, now)}`)}</span>
      </p>
    </div>
    <button
      type="button"
      class="button"
      aria-label=${msg(str`Let write again: ${person.name}`)}
      @click=${() => void onLift(block)}
    >
      ${msg('Let write again')}
    </button>`;
}
