import { css } from 'lit';

/**
 * The border between a page and an element. `!important` in a shadow root wins over `!important`
 * outside, so that rules like `* { text-transform: uppercase !important }` end here.
 */
export const hostStyles = css`
  :host {
    box-sizing: border-box !important;
    display: block !important;
    min-inline-size: 0 !important;
    color: var(--_text) !important;
    font-family: var(--_font) !important;
    font-size: var(--_font-size-m) !important;
    font-style: normal !important;
    font-weight: var(--_weight) !important;
    line-height: var(--_line-height) !important;
    letter-spacing: normal !important;
    text-align: start !important;
    text-decoration: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-spacing: normal !important;
    cursor: auto !important;
    overflow-wrap: anywhere;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ol,
  ul,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }

  ol,
  ul {
    list-style: none;
  }

  img {
    display: block;
    max-inline-size: 100%;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  .icon {
    flex: none;
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  :focus-visible {
    outline: var(--_focus-ring);
    outline-offset: 2px;
    /* Keeps the ring visible on any background. */
    box-shadow: 0 0 0 6px var(--_surface);
    border-radius: var(--_radius-s);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
