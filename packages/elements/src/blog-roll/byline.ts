import { msg } from '@lit/localize';
import type { Post, Provenance } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { fullDate, relativeTime } from '../foundation/time.ts';

/** Who wrote a post, when, how the words came about, and which goal they serve. */
export function byline(post: Post, now: number): TemplateResult {
  const { author, publishedAt, provenance, goal } = post;
  return html`<header class="byline">
    ${avatar(author)}
    <div>
      <p>
        <span class="name">${author.name}</span>
        ${author.title ? html`<span class="meta">${author.title}</span>` : nothing}
      </p>
      <p class="meta labels">
        <time datetime=${publishedAt} title=${fullDate(publishedAt)}
          ><bdi>${relativeTime(publishedAt, now)}</bdi></time
        >
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
  </header>`;
}

function provenanceWords(provenance: Provenance): string {
  switch (provenance) {
    case 'own-hand':
      return msg('Written by hand');
    case 'with-help':
      return msg('Written with help');
    case 'dictated':
      return msg('Dictated');
  }
}
