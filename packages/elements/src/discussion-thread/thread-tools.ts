import { msg } from '@lit/localize';
import type { CommentOrder, Session } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { checkIcon } from '../foundation/icons.ts';
import { bellIcon, searchIcon } from './thread-icons.ts';

interface ToolOptions {
  readonly session: Session;
  readonly order: CommentOrder;
  readonly onSort: (order: CommentOrder) => void;
  /** `undefined` where a thread cannot be followed. */
  readonly following: boolean | undefined;
  readonly onFollow: (on: boolean) => void;
  readonly searching: boolean;
  readonly onSearch: () => void;
  /** Where moderators lock it. */
  readonly lock: TemplateResult | typeof nothing;
}

/** Ways to follow, search and sort a thread; what the backend cannot do is not offered. */
export function threadTools(options: ToolOptions): TemplateResult {
  const { following, session } = options;
  return html`<div class="tools">
    ${following === undefined ? nothing : followButton(following, options)}
    ${session.capabilities.searchThreads ? searchButton(options) : nothing} ${options.lock}
    ${sortMenu(options)}
  </div>`;
}

function followButton(following: boolean, { onFollow }: ToolOptions): TemplateResult {
  return html`<button
    type="button"
    class="button quiet"
    aria-pressed=${following ? 'true' : 'false'}
    title=${msg('What is new here is then among what is new for you')}
    @click=${() => onFollow(!following)}
  >
    ${following ? checkIcon : bellIcon}${following ? msg('Following') : msg('Follow')}
  </button>`;
}

function searchButton({ searching, onSearch }: ToolOptions): TemplateResult {
  const words = msg('Search this discussion');
  return html`<button
    type="button"
    id="search"
    class="button quiet icon-only"
    aria-label=${words}
    title=${words}
    aria-expanded=${searching ? 'true' : 'false'}
    @click=${onSearch}
  >
    ${searchIcon}
  </button>`;
}

function sortMenu({ session, order, onSort }: ToolOptions): TemplateResult {
  return html`<select
    class="sort"
    aria-label=${msg('Order of comments')}
    @change=${(event: Event) => onSort((event.target as HTMLSelectElement).value as CommentOrder)}
  >
    ${ordersFor(session).map(
      (one) => html`<option value=${one} ?selected=${one === order}>${orderName(one)}</option>`,
    )}
  </select>`;
}

function ordersFor({ capabilities }: Session): CommentOrder[] {
  return [
    'newest',
    'oldest',
    ...(capabilities.sortHelpful ? (['helpful'] as const) : []),
    ...(capabilities.sortUnanswered ? (['unanswered'] as const) : []),
  ];
}

function orderName(order: CommentOrder): string {
  switch (order) {
    case 'newest':
      return msg('Newest first');
    case 'oldest':
      return msg('Oldest first');
    case 'helpful':
      return msg('Most helpful first');
    case 'unanswered':
      return msg('Unanswered first');
  }
}
