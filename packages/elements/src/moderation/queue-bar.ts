import { msg } from '@lit/localize';
import type { QueueFilter } from '@stoa/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What of the queue is shown and in which order, and the keys that lead through it. */
export function queueBar(
  filter: QueueFilter,
  onFilter: (filter: QueueFilter) => void,
): TemplateResult {
  const onWhy = (event: Event): void => {
    const why = (event.target as HTMLSelectElement).value;
    const { why: _, ...rest } = filter;
    onFilter(why === 'held' || why === 'reported' ? { ...rest, why } : rest);
  };
  const onOrder = (event: Event): void => {
    const order = (event.target as HTMLSelectElement).value as NonNullable<QueueFilter['order']>;
    onFilter({ ...filter, order });
  };
  return html`<div class="bar">
    <label>
      <span class="visually-hidden">${msg('What to show')}</span>
      <select class="field" @change=${onWhy}>
        ${option('all', msg('Held and reported'), filter.why ?? 'all')}
        ${option('held', msg('Waiting for approval'), filter.why ?? 'all')}
        ${option('reported', msg('Reported'), filter.why ?? 'all')}
      </select>
    </label>
    <label>
      <span class="visually-hidden">${msg('In which order')}</span>
      <select class="field" @change=${onOrder}>
        ${option('oldest', msg('Longest waiting first'), filter.order ?? 'oldest')}
        ${option('most-reported', msg('Most reported first'), filter.order ?? 'oldest')}
      </select>
    </label>
    <p class="keys">
      <kbd>j</kbd> ${msg('next')} <kbd>k</kbd> ${msg('previous')} <kbd>z</kbd> ${msg('undo')}
    </p>
  </div>`;
}

function option(value: string, label: string, chosen: string): TemplateResult {
  return html`<option value=${value} .selected=${value === chosen}>${label}</option>`;
}
