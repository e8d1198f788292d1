import { css } from 'lit';

/** `.button`, with `primary`, `danger` or `quiet`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    margin: 0;
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius-m);
    background: transparent;
    color: var(--_color-text);
    font: inherit;
    font-size: 0.9375em;
    font-weight: var(--_weight-medium);
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--_motion-fast),
      border-color var(--_motion-fast);
  }

  .button:hover {
    background: var(--_color-surface-sunken);
  }

  .button.primary {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }

  .button.primary:hover {
    filter: brightness(1.08);
  }

  .button.danger {
    border-color: var(--_color-danger);
    color: var(--_color-danger);
  }

  .button.danger:hover {
    background: var(--_color-danger-surface);
  }

  .button.quiet {
    padding-inline: var(--_space-2);
    border-color: transparent;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }

  .button.quiet:hover {
    color: var(--_color-text);
  }

  .button[aria-disabled='true'],
  .button:disabled {
    opacity: 0.6;
    cursor: default;
  }

  @media (forced-colors: active) {
    .button.quiet {
      border-color: ButtonBorder;
    }
  }
`;
