import { css } from 'lit';

/** `.button`, with `primary` or `quiet`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    margin: 0;
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: transparent;
    color: var(--_text);
    font: inherit;
    font-size: 0.9375em;
    font-weight: var(--_weight-medium);
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    transition: var(--_motion-fast);
  }

  .button:hover {
    background: var(--_surface-sunken);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    filter: brightness(1.08);
  }

  .button.quiet {
    padding-inline: var(--_space-2);
    border-color: transparent;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .button.quiet:hover {
    color: var(--_text);
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
