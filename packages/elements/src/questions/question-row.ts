import { msg, str } from '@lit/localize';
import type { Backend, Comment } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { chevronDownIcon } from '../foundation/icons.ts';
import { unloadedNotice } from '../foundation/late-part.ts';
import { placeName } from '../foundation/place-name.ts';
import { plural } from '../foundation/plural.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { fullDate, relativeTime } from '../foundation/time.ts';

interface RowOptions {
  readonly now: number;
  /** Where it stands, if the page has told. */
  readonly href: string | undefined;
  /** Its thread is open below it. */
  readonly open: boolean;
  readonly unloaded: boolean;
  readonly backend: Backend | undefined;
  readonly onOpen: (event: Event) => void;
}

/** One question: who asks, what, since when, and the way to its thread. */
export function questionRow(question: Comment, options: RowOptions): TemplateResult {
  const { author, body, lang, subject, id } = question;
  return html`<li>
    <article part="item" aria-labelledby="by-${id}">
      ${avatar(author)}
      <div class="content">
        <p class="dotted" id="by-${id}">
          <span class="name">${author?.name}</span>
          ${author?.department ? html`<span class="meta">${author.department}</span>` : nothing}
          <time class="meta" datetime=${question.createdAt} title=${fullDate(question.createdAt)}
            ><bdi>${relativeTime(question.createdAt, options.now)}</bdi></time
          >
          ${/^(page|questions):/.test(subject) ? html`<span class="meta" title=${subject.slice(subject.indexOf(':') + 1)}><bdi>${placeName(subject)}</bdi></span>` : nothing}
        </p>
        <div class="words" lang=${lang ?? nothing}>${body ? richText(body) : nothing}</div>
        <p class="acts">
          ${way(question, options)}
          ${
            question.replyCount > 0
              ? html`<bdi class="meta"
                  >${plural(question.replyCount, msg('one {# reply} other {# replies}', { id: 'reply-count' }))}</bdi
                >`
              : nothing
          }
        </p>
        ${options.unloaded ? unloadedNotice() : nothing}
      </div>
    </article>
    ${
      options.open
        ? html`<stoa-discussion-thread
            class="thread"
            subject=${subject}
            comment=${id}
            .backend=${options.backend}
          ></stoa-discussion-thread>`
        : nothing
    }
  </li>`;
}

function way({ author }: Comment, { href, open, onOpen }: RowOptions): TemplateResult {
  const name = author?.name ?? '';
  if (href) {
    return html`<a
      class="button"
      href=${href}
      aria-label=${msg(str`Answer the question of ${name}`)}
      @click=${onOpen}
      >${msg('Answer', { id: 'answer-question' })}</a
    >`;
  }
  return html`<button
    type="button"
    class="button"
    aria-expanded=${open ? 'true' : 'false'}
    aria-label=${msg(str`Answer the question of ${name}`)}
    @click=${onOpen}
  >
    ${msg('Answer', { id: 'answer-question' })}${chevronDownIcon}
  </button>`;
}
