import type { Person } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A person's photo, or initials; one size for everyone. Beside a visible name, hence decorative. */
export function avatar(person: Pick<Person, 'name' | 'photo'> | null): TemplateResult {
  return html`<span class="avatar" aria-hidden="true"
    >${person ? initials(person.name) : nothing}${
      person?.photo
        ? html`<img src=${person.photo} alt="" loading="lazy" decoding="async" @error=${hide} />`
        : nothing
    }</span
  >`;
}

/** First letters of the first and the last word: `Anna Maria Kowalska` becomes `AK`. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return chosen
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

function hide(event: Event): void {
  (event.currentTarget as HTMLImageElement).hidden = true;
}
