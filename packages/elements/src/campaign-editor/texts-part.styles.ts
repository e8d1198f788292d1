import { css } from 'lit';

/** Texts by department and stage, and the one that is chosen. */
export const textsPartStyles = css`
  .wording {
    position: relative;
  }

  /* Beside the legend, so that the fields have the whole width. */
  .wording > .button {
    position: absolute;
    inset-block-start: -6px;
    inset-inline-end: 0;
  }

  .text-form {
    gap: var(--_space-4);
    justify-items: start;
    padding: var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_surface-sunken);
  }

  .text-form > .localized,
  .text-form > .wording {
    inline-size: 100%;
  }

  .empty {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_surface-sunken);
  }

  .scroll {
    overflow-x: auto;
  }

  .matrix {
    table-layout: fixed;
    min-inline-size: 680px;
  }

  .matrix tbody tr {
    border: 0;
  }

  .matrix td {
    padding: 2px;
  }

  .matrix th[scope='row'] {
    padding-inline-end: var(--_space-3);
  }

  .cell-words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .cell {
    inline-size: 100%;
    min-block-size: 4em;
    padding: var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_font-size-s);
    font-style: italic;
    line-height: 1.4;
    text-align: start;
    cursor: pointer;
  }

  .cell.own {
    background: var(--_surface-raised);
    border-color: var(--_border-strong);
    color: var(--_text);
    font-style: normal;
  }

  .cell:hover {
    border-color: var(--_accent);
  }

  .cell[aria-pressed='true'] {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
    background: var(--_accent-surface);
  }

  .cell:focus-visible {
    outline: var(--_focus-ring);
  }

  @media (forced-colors: active) {
    .cell[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
