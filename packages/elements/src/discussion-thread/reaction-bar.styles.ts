import { css } from 'lit';

export const reactionBarStyles = css`
  /* Flows together with the acts that follow. */
  :host,
  .bar {
    display: contents !important;
  }

  .bar > .quiet:first-child {
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  .reaction {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: var(--_target);
    margin: 0;
    padding: 0 var(--_space-3);
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: transparent;
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_font-size-s);
  }

  button.reaction {
    cursor: pointer;
  }

  button.reaction:hover {
    border-color: var(--_border-strong);
    color: var(--_text);
  }

  .reaction[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-surface);
    color: var(--_text);
  }

  .count {
    font-weight: var(--_weight-medium);
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .reaction[aria-pressed='true'] {
      border-width: 3px;
    }
  }
`;
