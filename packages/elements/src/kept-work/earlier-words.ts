import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { copyText } from '../foundation/copy-text.ts';
import { copyIcon, infoIcon, removeIcon } from '../foundation/icons.ts';

/**
 * Words that an earlier version kept and that have no field here: they stay until their author
 * puts them away. Needs `keptWorkStyles`.
 */
export function earlierWords(
  words: string,
  root: DocumentFragment | HTMLElement,
  onDiscard: () => void,
): TemplateResult | typeof nothing {
  if (!words) return nothing;
  return html`<div class="notice earlier" role="group" aria-labelledby="earlier">
    ${infoIcon}
    <div>
      <p class="notice-title" id="earlier">${msg('Words from an earlier version of this page')}</p>
      <p>${msg('They have no field here any more. Copy what you need; until then they stay.')}</p>
      <textarea
        class="field"
        readonly
        rows="3"
        dir="auto"
        aria-labelledby="earlier"
        .value=${words}
      ></textarea>
      <div class="acts">
        <button type="button" class="button" @click=${() => void copyText(words, root)}>
          ${copyIcon}${msg('Copy text')}
        </button>
        <button type="button" class="button quiet" @click=${onDiscard}>
          ${removeIcon}${msg('Discard these words')}
        </button>
      </div>
    </div>
  </div>`;
}
