import { msg, str } from '@lit/localize';
import type { Post, PostLink } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** Above the headline: the series, and which part of it this is. */
export function seriesLabel({ series }: Post): TemplateResult | typeof nothing {
  if (!series) return nothing;
  return html`<p class="series meta">
    <bdi>${series.name}</bdi> · ${msg(str`part ${series.part}`)}
  </p>`;
}

/** Below a post that is read whole: the parts before and after. */
export function seriesLinks(
  { series }: Post,
  addressOf: (id: string) => string | undefined,
): TemplateResult | typeof nothing {
  if (!series?.previous && !series?.next) return nothing;
  return html`<nav class="parts" aria-label=${msg(str`Parts of “${series.name}”`)}>
    ${part(series.previous, msg('Previous part'), 'previous', addressOf)}
    ${part(series.next, msg('Next part'), 'next', addressOf)}
  </nav>`;
}

function part(
  link: PostLink | null,
  words: string,
  side: 'previous' | 'next',
  addressOf: (id: string) => string | undefined,
): TemplateResult {
  if (!link) return html`<span></span>`;
  return html`<a
    class="part ${side}"
    rel=${side === 'next' ? 'next' : 'prev'}
    href=${addressOf(link.id) ?? `#post-${encodeURIComponent(link.id)}`}
    ><span class="meta">${words}</span><bdi>${link.title}</bdi></a
  >`;
}
