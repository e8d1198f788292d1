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
  readonly onIntroduce: () => void;
  readonly unread: boolean;
  readonly now: number;
}

/** Who wrote, and when; ranks stay folded until somebody asks. */
export function commentHeader(options: HeaderOptions): TemplateResult {
  const { comment, answered, unread, now } = options;
  // The menu copies the link: with the keyboard, it would be one more stop at every comment.
  return html`<header>
    ${comment.author ? authorName(comment.author, options) : nothing}
    ${unread ? html`<span class="new">${msg('New', { id: 'unread' })}</span>` : nothing}
    <a class="meta" tabindex="-1" href=${commentAddress(comment.id)}
      ><time id="time" datetime=${comment.createdAt} title=${fullDate(comment.createdAt)}
        ><bdi>${relativeTime(comment.createdAt, now)}</bdi></time
      ></a
    >
    ${
      comment.editedAt
        ? html`<span class="meta" title=${fullDate(comment.editedAt)}>${msg('edited')}</span>`
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

function authorName(author: Person, { introduced, onIntroduce }: HeaderOptions): TemplateResult {
  const role = [author.title, author.department].filter(Boolean).join(', ');
  if (!role) return html`<span id="name" class="name">${author.name}</span>`;
  return html`<button
      type="button"
      id="name"
      class="name"
      aria-expanded=${introduced ? 'true' : 'false'}
      @click=${onIntroduce}
    >
      ${author.name}
    </button>
    ${introduced ? html`<span class="meta"><bdi>${role}</bdi></span>` : nothing}`;
}
