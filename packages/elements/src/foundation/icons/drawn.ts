import { html } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** One drawn set: a grid of 24, strokes of 1.75 in the colour of the text. */
export function drawn(strokes: SVGTemplateResult): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${strokes}
  </svg>`;
}
