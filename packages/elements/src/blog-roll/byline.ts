import { msg, str } from '@lit/localize';
import type { Post, Provenance } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { clockIcon } from '../foundation/icons.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { fullDate, relativeTime } from '../foundation/time.ts';

interface BylineOptions {
  readonly now: number;
  readonly unread: boolean;
  /** Whether the viewer follows the author; `undefined` where they cannot. */
  readonly follows: boolean | undefined;
  readonly onFollow: (on: boolean) => void;
}

/** Who wrote a post, when, how the words came about, and which goal they serve. */
export function byline(post: Post, options: BylineOptions): TemplateResult {
  const { author, writtenBy, provenance, goal } = post;
  return html`<header class="byline">
    ${avatar(author)}
    <div>
      <p>
        ${options.unread ? html`<span class="new">${msg('New')}</span>` : nothing}
        <span class="name">${author.name}</span>
        ${author.title ? html`<span class="meta">${author.title}</span>` : nothing}
      </p>
      ${
        writtenBy
          ? html`<p class="meta delegate">
              <bdi>${msg(str`Written by ${writtenBy.name} for ${author.name}`)}</bdi>
            </p>`
          : nothing
      }
      <p class="meta labels">
        ${time(post, options.now)}
        <span class="provenance">${provenanceWords(provenance)}</span>
        ${
          goal
            ? html`<span class="goal" lang=${localizedLang(goal.name)}
                >${localized(goal.name)}</span
              >`
            : nothing
        }
      </p>
    </div>
    ${follow(post, options)}
  </header>`;
}

function time({ publishedAt, state }: Post, now: number): TemplateResult {
  if (state === 'scheduled') {
    return html`<time class="due" datetime=${publishedAt}
      >${clockIcon}${msg(str`Appears ${fullDate(publishedAt)}`)}</time
    >`;
  }
  return html`<time datetime=${publishedAt} title=${fullDate(publishedAt)}
    ><bdi>${relativeTime(publishedAt, now)}</bdi></time
  >`;
}

function follow(
  { author }: Post,
  { follows, onFollow }: BylineOptions,
): TemplateResult | typeof nothing {
  if (follows === undefined) return nothing;
  const words = follows ? msg('Following') : msg('Follow');
  return html`<button
    type="button"
    class="button quiet follow ${follows ? 'on' : ''}"
    aria-label="${words}: ${author.name}"
    @click=${() => onFollow(!follows)}
  >
    ${words}
  </button>`;
}

export function provenanceWords(provenance: Provenance): string {
  switch (provenance) {
    case 'own-hand':
      return msg('Written by hand');
    case 'with-help':
      return msg('Written with help');
    case 'dictated':
      return msg('Dictated');
  }
}
