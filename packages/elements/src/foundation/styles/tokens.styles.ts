import { unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';

/** Colours of the theme, one a line: name, light, dark. */
const COLORS = `surface fefdfb 1c1d1a
surface-sunken f4f2ec 141512
text 23251f ecebe4
text-muted 5e6157 abada1
border-strong 83857a 7c7e73
accent 2a5e51 93c9b6
on-accent ffffff 10241d
accent-surface e4eee8 22352e`;

/** Everything else, one a line: name, value. */
const SIZES = `space-1 4px
space-2 8px
space-3 12px
space-4 16px
radius-s 4px
radius-m 6px
radius-l 10px
font inherit
font-size-s 13px
font-size-m 16px
font-weight 400
font-weight-medium 600
line-height 1.5
motion-fast 120ms
motion-slow 200ms
target 32px`;

/** The names in elements are as short as they can be, so that weights have lost their `font-`. */
const declared = (token: string, value: string, name = token.replace('font-w', 'w')): string =>
  `--_${name}: var(--stoa-${token}, ${value});`;

/**
 * Tokens of the theme under short names, with the theme's own values where it is not loaded.
 * Without it the colours follow the page's `color-scheme`, which a page that knows only light does
 * not have; engines without `light-dark()` stay light. Written as tables, because every page loads
 * them.
 */
export function tokens(colors: string, sizes: string, further = ''): CSSResult {
  const colored = (value: (light: string, dark: string) => string): string =>
    `:host{${colors
      .replace(/(.+) (.+) (.+)/g, (_, name: string, light: string, dark: string) =>
        declared(`color-${name}`, value(`#${light}`, `#${dark}`), name),
      )
      .replace(
        /--_accent:.+?, (.+)\);/,
        (own, color: string) => own + declared('focus-ring', `2px solid ${color}`),
      )}}`;
  const sized = sizes.replace(/(\S+) (.+)/g, (_, name: string, value: string) =>
    declared(name, value),
  );
  return unsafeCSS(
    `${colored((light) => light)}:host{${sized}}@supports (color:light-dark(#fff,#000)){${colored(
      (light, dark) => `light-dark(${light}, ${dark})`,
    )}}${further}`,
  );
}

export const tokenStyles = tokens(
  COLORS,
  SIZES,
  ':host{color-scheme:var(--stoa-color-scheme,inherit)}:host([data-stoa-theme=light]){color-scheme:light}:host([data-stoa-theme=dark]){color-scheme:dark}@media (pointer:coarse){:host{--_target:var(--stoa-target,44px)}}@media (prefers-reduced-motion:reduce){:host{--_motion-fast:0ms;--_motion-slow:0ms}}',
);
