import { css } from 'lit';

export const threadSearchStyles = css`
  [role='search'] {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
  }

  ol {
    inline-size: 100%;
    max-block-size: 360px;
    overflow: auto;
  }

  li + li {
    border-block-start: 1px solid var(--_border);
  }

  .result {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    gap: 0 var(--_space-2);
    inline-size: 100%;
    margin: 0;
    padding: var(--_space-2);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .result:hover {
    background: var(--_surface-sunken);
  }

  .result:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }

  .who {
    font-weight: var(--_weight-medium);
  }

  .when,
  .none {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .words {
    grid-column: 1 / -1;
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
`;
