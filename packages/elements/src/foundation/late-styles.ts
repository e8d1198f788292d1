import type { CSSResult } from 'lit';

/** Gives the element that a late part renders in the styles of that part, once. */
export function wear(
  { renderRoot }: { readonly renderRoot: object },
  { styleSheet }: CSSResult,
): void {
  const root = renderRoot as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
}
