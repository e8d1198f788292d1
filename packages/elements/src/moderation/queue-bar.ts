import { msg } from '@lit/localize';
import type { QueueFilter } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { onlyPlace } from './place.ts';

/** What of the queue is shown and in which order, and the keys that lead through it. */
export function queueBar(
  filter: QueueFilter,
  onFilter: (filter: QueueFilter) => void,
): TemplateResult {
  const onWhy = (event: Event): void => {
    const why = (event.target as HTMLSelectElement).value;
    const { why: _, ...rest } = filter;
    const known = why === 'held' || why === 'reported' || why === 'hidden';
    onFilter(known ? { ...rest, why } : rest);
  };
  const onOrder = (event: Event): void => {
    const order = (event.target as HTMLSelectElement).value as NonNullable<QueueFilter['order']>;
    onFilter({ ...filter, order });
  };
  const onAll = (): void => {
    const { subject: _, ...rest } = filter;
    onFilter(rest);
  };
  return html`<div class="bar">
    <label>
      <span class="visually-hidden">${msg('What to show')}</span>
      <select class="field" @change=${onWhy}>
        ${option('all', msg('Held and reported'), filter.why ?? 'all')}
        ${option('held', msg('Waiting for approval'), filter.why ?? 'all')}
        ${option('reported', msg('Reported'), filter.why ?? 'all')}
        ${option('hidden', msg('Hidden by moderators', { id: 'queue-hidden' }), filter.why ?? 'all')}
      </select>
    </label>
    ${filter.why === 'hidden' ? nothing : orderChoice(filter.order ?? 'oldest', onOrder)}
    ${onlyPlace(filter.subject, onAll)}
    <p class="keys">
      <kbd>j</kbd> ${msg('next')} <kbd>k</kbd> ${msg('previous')} <kbd>z</kbd> ${msg('undo')}
    </p>
  </div>`;
}

function orderChoice(order: string, onOrder: (event: Event) => void): TemplateResult {
  return html`<label>
    <span class="visually-hidden">${msg('In which order')}</span>
    <select class="field" @change=${onOrder}>
      ${option('oldest', msg('Longest waiting first'), order)}
      ${option('most-reported', msg('Most reported first'), order)}
    </select>
  </label>`;
}

function option(value: string, label: string, chosen: string): TemplateResult {
  return html`<option value=${value} .selected=${value === chosen}>${label}</option>`;
}
