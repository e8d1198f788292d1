import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { earlierWords } from '../kept-work/earlier-words.ts';
import { onlyHere } from '../kept-work/only-here.ts';
import type { VersionChoice } from '../kept-work/version-choice.ts';
import type { KeptSheet } from './kept-sheet.ts';
import type { OfferPublishing } from './offer-publishing.ts';

/** Where it is kept, what another version kept, and what others have published since. */
export function keptNotices<Sheet extends object>(
  { renderRoot }: { readonly renderRoot: HTMLElement | DocumentFragment },
  kept: KeptSheet<Sheet>,
  versions: VersionChoice,
  publishing: OfferPublishing,
): TemplateResult {
  return html`${onlyHere(kept.isAlone)}
  ${earlierWords(kept.rest, renderRoot, () => kept.discardRest())}
  ${versions.render(kept.differences, (side) => {
    publishing.problem = undefined;
    kept.settle(side);
  })}`;
}
