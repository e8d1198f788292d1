import { msg, str } from '@lit/localize';
import type { Backend, Post } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { arrowIcon, chevronDownIcon, talkIcon } from '../foundation/icons.ts';
import { unloadedNotice } from '../foundation/late-part.ts';
import { localized } from '../foundation/localized.ts';
import { plural } from '../foundation/plural.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { fullDate } from '../foundation/time.ts';
import { byline } from './byline.ts';
import { seriesLabel, seriesLinks } from './series-place.ts';
import { voiceNote } from './voice-note.ts';

export interface ItemOptions {
  /** The whole text is shown, not only its lead. */
  readonly unfolded: boolean;
  /** It can be folded again. */
  readonly foldable: boolean;
  /** Where the post has a page of its own. */
  readonly address: string | undefined;
  readonly addressOf: (id: string) => string | undefined;
  readonly threadOpen: boolean;
  /** Its thread could not be loaded. */
  readonly unloaded: boolean;
  readonly unread: boolean;
  readonly follows: boolean | undefined;
  /** What it said before, once the reader asked for it; nothing while it is on its way. */
  readonly history: TemplateResult | typeof nothing | undefined;
  readonly backend: Backend | undefined;
  readonly now: number;
  readonly onFold: () => void;
  readonly onThread: () => void;
  readonly onFollow: (on: boolean) => void;
  readonly onHistory: () => void;
}

/** One item of the roll in the form its author chose. */
export function rollItem(post: Post, options: ItemOptions): TemplateResult {
  const { audio, form, joined } = post;
  return html`<article
    class="item ${form}"
    part="item"
    aria-label=${post.title ?? post.author.name}
    data-sight=${post.id}
  >
    ${byline(post, options)}
    <div class="content">
      ${form === 'blog' ? picture(post) : nothing} ${seriesLabel(post)} ${headline(post, options)}
      ${joined ? question(joined.question) : nothing} ${words(post, options)}
      ${audio ? voiceNote(audio, post) : nothing} ${form === 'blog' ? nothing : picture(post)}
      ${options.unfolded ? seriesLinks(post, options.addressOf) : nothing}
      <div class="acts">
        ${foldButton(post, options)} ${talkButton(post, options)} ${historyButton(post, options)}
      </div>
      ${options.history ?? nothing} ${options.unloaded ? unloadedNotice() : nothing}
      ${options.threadOpen ? thread(post, options.backend) : nothing}
    </div>
  </article>`;
}

function headline(
  { title, lang }: Post,
  { address }: ItemOptions,
): TemplateResult | typeof nothing {
  if (!title) return nothing;
  return html`<h3 lang=${lang ?? nothing} dir="auto">
    ${address ? html`<a href=${address}>${title}</a>` : title}
  </h3>`;
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

function words(post: Post, { unfolded }: ItemOptions): TemplateResult | typeof nothing {
  if (post.body.format === 'markdown' && !post.body.text.trim()) return nothing;
  const folded = canFold(post) && !unfolded;
  return html`<div class="words ${folded ? 'folded' : ''}" lang=${post.lang ?? nothing}>
    ${richText(post.body)}
  </div>`;
}

function foldButton(
  post: Post,
  { unfolded, foldable, address, onFold }: ItemOptions,
): TemplateResult | typeof nothing {
  if (!foldable || !canFold(post)) return nothing;
  if (address)
    return html`<a class="button quiet fold" href=${address}>${msg('Read on')}${arrowIcon}</a>`;
  return html`<button
    type="button"
    class="button quiet fold"
    aria-expanded=${unfolded ? 'true' : 'false'}
    @click=${onFold}
  >
    ${unfolded ? msg('Show less') : msg('Read on')}${chevronDownIcon}
  </button>`;
}

function historyButton(
  { editedAt, form }: Post,
  { history, onHistory }: ItemOptions,
): TemplateResult | typeof nothing {
  if (editedAt === null) return nothing;
  const when = msg(str`Edited ${fullDate(editedAt)}`);
  // A reply is edited, and has its history, in its discussion.
  if (form === 'joined') return html`<span class="meta">${when}</span>`;
  return html`<button
    type="button"
    class="button quiet"
    title=${when}
    aria-expanded=${history === undefined ? 'false' : 'true'}
    @click=${onHistory}
  >
    ${msg('Edited: earlier versions')}
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
