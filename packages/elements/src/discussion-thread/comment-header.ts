import { msg, str } from '@lit/localize';
import type { Comment, Person } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fullDate, relativeTime } from '../foundation/time.ts';
import { commentAddress } from './permalink.ts';

interface HeaderOptions {
  readonly comment: Comment;
  /** The comment it answers, where that is to be named. */
  readonly answered: Comment | undefined;
  /** The author's title and department are shown. */
  readonly introduced: boolean;
  readonly unread: boolean;
  /** It is the answer to its question. */
  readonly accepted: boolean;
  readonly now: number;
}

/** Who wrote, and when; ranks stay folded until somebody asks. */
export function commentHeader(options: HeaderOptions): TemplateResult {
  const { comment, answered, unread, accepted, now } = options;
  // The menu copies the link: with the keyboard, it would be one more stop at every comment.
  return html`<header class="dotted">
    ${comment.author ? authorName(comment.author, options) : nothing} ${mark(comment, accepted)}
    ${unread ? html`<span class="new">${msg('New', { id: 'unread' })}</span>` : nothing}
    <a class="meta" tabindex="-1" href=${commentAddress(comment.id)}
      ><time id="time" datetime=${comment.createdAt} title=${fullDate(comment.createdAt)}
        ><bdi>${relativeTime(comment.createdAt, now)}</bdi></time
      ></a
    >
    ${
      comment.editedAt
        ? // Its menu leads there with the keyboard.
          html`<button
            type="button"
            class="meta"
            id="edited"
            tabindex="-1"
            title=${fullDate(comment.editedAt)}
          >
            ${msg('edited')}
          </button>`
        : nothing
    }
    ${
      answered?.author
        ? html`<span class="meta"
            ><bdi>${msg(str`in reply to ${answered.author.name}`)}</bdi></span
          >`
        : nothing
    }
  </header>`;
}

function mark({ kind }: Comment, accepted: boolean): TemplateResult | typeof nothing {
  if (kind === 'question') return html`<span class="mark">${msg('Question')}</span>`;
  return accepted ? html`<span class="mark">${msg('Answer')}</span>` : nothing;
}

function authorName(author: Person, { introduced }: HeaderOptions): TemplateResult {
  const role = [author.title, author.department].filter(Boolean).join(', ');
  if (!role) return html`<span id="name" class="name">${author.name}</span>`;
  return html`<button
      type="button"
      id="name"
      class="name"
      aria-expanded=${introduced ? 'true' : 'false'}
    >
      ${author.name}
    </button>
    ${introduced ? html`<span class="meta"><bdi>${role}</bdi></span>` : nothing}`;
}
