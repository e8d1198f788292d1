import { unsafeCSS } from 'lit';

/** The colours of the theme: name, light, dark. */
const COLORS = `surface fefdfb 1c1d1a
surface-raised ffffff 252722
surface-sunken f4f2ec 141512
text 23251f ecebe4
text-muted 5e6157 abada1
border dfdcd2 383a33
border-strong 83857a 7c7e73
accent 2a5e51 93c9b6
on-accent ffffff 10241d
accent-surface e4eee8 22352e
danger 9c3021 f2a799
danger-surface faebe6 3b221e
success 3d6323 b0cd8f
success-surface ebf2e0 26301c
warning 785006 e5c075
warning-surface f8eed7 362b15
info 2f5871 9fc6de
info-surface e6eef3 1d2e39`;

/** Everything else: the name in the theme, and the value. */
const SIZES = `space-1 4px
space-2 8px
space-3 12px
space-4 16px
space-5 20px
space-6 24px
space-7 32px
space-8 48px
density 1
radius-s 4px
radius-m 6px
radius-l 10px
font inherit
font-size-s 13px
font-size-m 16px
font-size-l 21px
font-weight 400
font-weight-medium 600
line-height 1.5
motion-fast 120ms
motion-slow 200ms
target 32px
shadow-floating 0 1px 2px rgb(35 37 31 / 10%), 0 8px 24px rgb(35 37 31 / 14%)`;

/** The names in elements are as short as they can be; these two stood before the theme's. */
const declared = (name: string, token: string, value: string): string =>
  `--_${name.replace('font-w', 'w')}: var(--stoa-${token}, ${value});`;

const sizes = SIZES.replace(/^(\S+) (.+)$/gm, (_, name: string, value: string) =>
  declared(name, name, value),
);

function colors(value: (light: string, dark: string) => string): string {
  let ring = '';
  const all = COLORS.replace(
    /^(\S+) (\S+) (\S+)$/gm,
    (_, name: string, light: string, dark: string) => {
      const color = value(`#${light}`, `#${dark}`);
      if (name === 'accent') ring = declared('focus-ring', 'focus-ring', `2px solid ${color}`);
      return declared(name, `color-${name}`, color);
    },
  );
  return all + ring;
}

/**
 * Every token of the theme under a short name, with the theme's own value where it is not loaded.
 * Without it the colours follow the page's `color-scheme`, which a page that knows only light does
 * not have; engines without `light-dark()` stay light. Written once as tables, because it is on
 * every page.
 */
export const tokenStyles = unsafeCSS(
  `:host{color-scheme:var(--stoa-color-scheme,inherit);${
    colors((light) => light) + sizes
  }}@supports (color:light-dark(#fff,#000)){:host{${colors(
    (light, dark) => `light-dark(${light}, ${dark})`,
  )}}}:host([data-stoa-theme=light]){color-scheme:light}:host([data-stoa-theme=dark]){color-scheme:dark}@media (pointer:coarse){:host{--_target:var(--stoa-target,44px)}}@media (prefers-reduced-motion:reduce){:host{--_motion-fast:0ms;--_motion-slow:0ms}}`,
);
