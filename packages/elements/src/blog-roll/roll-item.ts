import { msg, str } from '@lit/localize';
import type { Backend, Post } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { chevronDownIcon, talkIcon } from '../foundation/icons.ts';
import { unloadedNotice } from '../foundation/late-part.ts';
import { localized } from '../foundation/localized.ts';
import { plural } from '../foundation/plural.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { byline } from './byline.ts';

interface ItemOptions {
  /** The whole text is shown, not only its lead. */
  readonly unfolded: boolean;
  readonly threadOpen: boolean;
  /** Its thread could not be loaded. */
  readonly unloaded: boolean;
  readonly backend: Backend | undefined;
  readonly now: number;
  readonly onFold: () => void;
  readonly onThread: () => void;
}

/** One item of the roll in the form its author chose. */
export function rollItem(post: Post, options: ItemOptions): TemplateResult {
  return html`<article
    class="item ${post.form}"
    part="item"
    aria-label=${post.title ?? post.author.name}
    data-sight=${post.id}
  >
    ${byline(post, options.now)}
    <div class="content">
      ${post.form === 'blog' ? picture(post) : nothing}
      ${post.title ? html`<h3 lang=${post.lang ?? nothing} dir="auto">${post.title}</h3>` : nothing}
      ${post.joined ? question(post.joined.question) : nothing} ${words(post, options)}
      ${post.form === 'blog' ? nothing : picture(post)}
      <div class="acts">${foldButton(post, options)} ${talkButton(post, options)}</div>
      ${options.unloaded ? unloadedNotice() : nothing}
      ${options.threadOpen ? thread(post, options.backend) : nothing}
    </div>
  </article>`;
}

function picture({ picture }: Post): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  return html`<img
    class="picture"
    part="picture"
    src=${picture.src}
    alt=${localized(picture.alt)}
    width=${picture.width}
    height=${picture.height}
    loading="lazy"
    decoding="async"
  />`;
}

function question({ author, body }: NonNullable<Post['joined']>['question']): TemplateResult {
  return html`<blockquote class="asked">
    <p>
      <bdi>${author ? msg(str`${author.name} writes:`) : msg('This question was removed.')}</bdi>
    </p>
    ${body ? richText(body) : nothing}
  </blockquote>`;
}

function words(post: Post, { unfolded }: ItemOptions): TemplateResult {
  const folded = canFold(post) && !unfolded;
  return html`<div class="words ${folded ? 'folded' : ''}" lang=${post.lang ?? nothing}>
    ${richText(post.body)}
  </div>`;
}

function foldButton(
  post: Post,
  { unfolded, onFold }: ItemOptions,
): TemplateResult | typeof nothing {
  if (!canFold(post)) return nothing;
  return html`<button
    type="button"
    class="button quiet fold"
    aria-expanded=${unfolded ? 'true' : 'false'}
    @click=${onFold}
  >
    ${unfolded ? msg('Show less') : msg('Read on')}${chevronDownIcon}
  </button>`;
}

/** Long posts show their first block; the rest unfolds in place. */
export function canFold({ form, body }: Post): boolean {
  if (form !== 'blog') return false;
  return body.format === 'html' || /\n\s*\n/.test(body.text.trim());
}

function talkButton(post: Post, { threadOpen, onThread }: ItemOptions): TemplateResult {
  return html`<button
    type="button"
    class="button quiet talk"
    aria-expanded=${threadOpen ? 'true' : 'false'}
    @click=${onThread}
  >
    ${talkIcon}${post.joined ? msg('See the discussion') : repliesWords(post.replyCount)}
  </button>`;
}

function repliesWords(count: number): string {
  if (count === 0) return msg('Reply');
  return plural(count, msg('one {# reply} other {# replies}', { id: 'reply-count' }));
}

function thread(post: Post, backend: Backend | undefined): TemplateResult {
  return html`<stoa-discussion-thread
    class="thread"
    subject=${post.subject}
    comment=${post.joined?.commentId ?? nothing}
    .backend=${backend}
  ></stoa-discussion-thread>`;
}
