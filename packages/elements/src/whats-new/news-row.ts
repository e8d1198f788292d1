import { msg } from '@lit/localize';
import type { Backend } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { checkIcon, chevronDownIcon } from '../foundation/icons.ts';
import { unloadedNotice } from '../foundation/late-part.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { placeName } from '../foundation/place-name.ts';
import { fullDate } from '../foundation/time.ts';
import type { NewsRow } from './news-groups.ts';
import { newsWords, timeWords } from './news-words.ts';

interface RowOptions {
  /** Where it stands; without one it opens in place. */
  readonly address: string | undefined;
  readonly open: boolean;
  readonly unloaded: boolean;
  readonly backend: Backend | undefined;
  readonly onOpen: (event: MouseEvent) => void;
}

/** One line of what is new: who, what, the first words; a link, or a button that opens it here. */
export function newsRow(row: NewsRow, options: RowOptions): TemplateResult {
  const { address, open, onOpen } = options;
  return html`<li class="row ${row.unread ? 'unread' : ''}" part="item">
    ${
      address
        ? html`<a class="line" href=${address} @click=${onOpen}>${line(row)}</a>`
        : html`<button
            type="button"
            class="line"
            aria-expanded=${open ? 'true' : 'false'}
            @click=${onOpen}
          >
            ${line(row)}${chevronDownIcon}
          </button>`
    }
    ${options.unloaded ? unloadedNotice() : nothing}
    ${open ? opened(row, options.backend) : nothing}
  </li>`;
}

function line(row: NewsRow): TemplateResult {
  const [item] = row.items;
  const { title, excerpt, at } = item;
  return html`${
      item.kind === 'decision' || item.kind === 'outcome'
        ? html`<span class="avatar">${checkIcon}</span>`
        : avatar(item.actor)
    }
    <span class="said">
      <span class="what">
        ${row.unread ? html`<span class="visually-hidden">${msg('Unread:')}</span>` : nothing}
        <span>${newsWords(row)}</span>
        <time class="meta" datetime=${at} title=${fullDate(at)}>${timeWords(at)}</time>
      </span>
      ${
        title
          ? html`<span class="title" lang=${localizedLang(title)} dir="auto"
              >${localized(title)}</span
            >`
          : nothing
      }
      ${title ? nothing : place(item.subject)}
      ${excerpt ? html`<span class="excerpt" dir="auto">${excerpt}</span>` : nothing}
    </span>`;
}

/** The page, where the thing has no title. */
function place(subject: string): TemplateResult | typeof nothing {
  if (!subject.startsWith('page:')) return nothing;
  return html`<span class="meta" title=${subject.slice(5)}><bdi>${placeName(subject)}</bdi></span>`;
}

/** The thing itself, with what it is about in focus. */
function opened({ items: [item] }: NewsRow, backend: Backend | undefined): TemplateResult {
  const { kind, id } = item.target;
  if (kind === 'post') {
    return html`<stoa-blog-post class="opened" post=${id} .backend=${backend}></stoa-blog-post>`;
  }
  if (kind === 'offer') {
    return html`<stoa-offer-feedback
      class="opened"
      offer=${id}
      .backend=${backend}
    ></stoa-offer-feedback>`;
  }
  return html`<stoa-discussion-thread
    class="opened"
    subject=${item.subject}
    comment=${id}
    .backend=${backend}
  ></stoa-discussion-thread>`;
}

/** Loads what a line opens. */
export function partFor({ items: [{ target }] }: NewsRow): Promise<unknown> {
  if (target.kind === 'post') return import('../define/blog-post.ts');
  if (target.kind === 'offer') return import('../define/offer-feedback.ts');
  return import('../define/discussion-thread.ts');
}
