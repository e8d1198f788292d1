import { msg, str } from '@lit/localize';
import encodeQR from 'qr';
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { drawn } from '../foundation/icons.ts';

/** Cameras want light around a code. */
const MARGIN = 4;
const SVG = 'http://www.w3.org/2000/svg';

const saveIcon = drawn(svg`<path d="M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14"/>`);

/** The address of a channel as a picture for posters, and a way to save it. */
export function posterCode(address: string, channel: string): TemplateResult {
  const { side, path } = codeOf(address);
  // Dark on light in every theme: so cameras know it.
  return html`<svg
      class="code"
      role="img"
      aria-label=${msg(str`Code for phones: ${channel}`)}
      viewBox="0 0 ${side} ${side}"
      shape-rendering="crispEdges"
    >
      ${svg`<rect width="100%" height="100%" fill="#fff" /><path d=${path} fill="#000" />`}
    </svg>
    <button
      type="button"
      class="button quiet"
      aria-label=${msg(str`Save the picture for ${channel}`)}
      @click=${() => save(address, channel)}
    >
      ${saveIcon}${msg('Save the picture')}
    </button>`;
}

/** The dark squares of a code, in units of one square. */
function codeOf(address: string): { side: number; path: string } {
  // Posters are looked at askew and get scratched: a quarter may be unreadable.
  const rows = encodeQR(address, 'raw', { ecc: 'quartile', border: MARGIN });
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return { side: rows.length, path: squares.join('') };
}

/** Printers want lines, not pixels. */
function save(address: string, channel: string): void {
  const { side, path } = codeOf(address);
  const picture = `<svg xmlns="${SVG}" viewBox="0 0 ${side} ${side}" width="1024" height="1024" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
  const file = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = file;
  link.download = `${channel}.svg`;
  link.click();
  // Some engines read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}
