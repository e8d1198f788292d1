import { css } from 'lit';

/** For what `richText()` makes of more than plain words. */
export const markdownStyles = css`
  .prose li > * + * {
    margin-block-start: 0.625em;
  }

  .prose :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: disc;
  }

  .prose ol {
    list-style: decimal;
  }

  .prose li + li {
    margin-block-start: 0.25em;
  }

  .prose blockquote {
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_border-strong);
    color: var(--_text-muted);
  }

  .prose strong {
    font-weight: var(--_weight-medium);
  }

  .prose .mention {
    border-radius: var(--_radius-s);
    background: var(--_accent-surface);
    font-weight: var(--_weight-medium);
    box-decoration-break: clone;
    padding: 0.05em 0.25em;
  }

  .prose code {
    padding: 0.1em 0.3em;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    font-family: ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', Menlo, Consolas, monospace;
    font-size: 0.875em;
  }

  /* Long lines scroll inside, and do not make a grid around them wider than the column. */
  .prose :is(pre, .table) {
    contain: inline-size;
  }

  .prose pre {
    overflow-x: auto;
    margin: 0;
    padding: var(--_space-3);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }

  .prose pre code {
    padding: 0;
    background: none;
    overflow-wrap: normal;
  }

  .prose .table {
    overflow-x: auto;
  }

  .prose table {
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  .prose :is(th, td) {
    padding: var(--_space-1) var(--_space-3);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    overflow-wrap: normal;
  }

  .prose th {
    font-weight: var(--_weight-medium);
  }

  .prose hr {
    border: 0;
    border-block-start: 1px solid var(--_border);
  }
`;
