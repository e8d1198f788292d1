import { msg, str } from '@lit/localize';
import type { Id, Subject } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { closeIcon } from '../foundation/icons.ts';
import { placeAddress, placeName } from '../foundation/place-name.ts';

/** Where something stands, with the way there, and with the way to see this place alone. */
export function place(
  subject: Subject,
  commentId: Id | null,
  onOnly?: (subject: Subject) => void,
): TemplateResult {
  const address = placeAddress(subject);
  const name = html`<bdi title=${subject}>${placeName(subject)}</bdi>`;
  const anchor = commentId === null ? '' : `#comment-${encodeURIComponent(commentId)}`;
  return html`<span class="place"
    >${address === null ? name : html`<a href=${`${address}${anchor}`}>${name}</a>`}${
      onOnly
        ? html`<button
            type="button"
            class="only"
            aria-label=${msg(str`Only here: ${placeName(subject)}`)}
            @click=${() => onOnly(subject)}
          >
            ${msg('only here')}
          </button>`
        : nothing
    }</span
  >`;
}

/** What is shown comes from one place alone; the way back to all. */
export function onlyPlace(
  subject: Subject | undefined,
  onAll: () => void,
): TemplateResult | typeof nothing {
  if (subject === undefined) return nothing;
  const name = placeName(subject);
  return html`<button
    type="button"
    class="button chip"
    title=${subject}
    aria-label=${msg(str`Only in ${name}: show all places again`)}
    @click=${onAll}
  >
    <span>${msg(str`Only in ${name}`)}</span>${closeIcon}
  </button>`;
}
