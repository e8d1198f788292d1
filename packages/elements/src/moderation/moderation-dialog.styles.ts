import { css } from 'lit';

export const moderationDialogStyles = css`
  fieldset {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
    margin: var(--_space-5) 0 0;
    padding: 0;
    border: 0;
  }

  legend,
  .label {
    display: block;
    padding: 0;
    margin-block-end: var(--_space-2);
    font-weight: var(--_weight-medium);
  }

  .choice {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    min-block-size: var(--_target);
    margin-inline: calc(-1 * var(--_space-2));
    padding: var(--_space-1) var(--_space-2);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }

  .choice:hover {
    background: var(--_surface-sunken);
  }

  .choice input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .words {
    margin-block-start: var(--_space-5);
  }

  .label .hint {
    margin-inline-start: var(--_space-2);
    font-weight: var(--_weight);
  }

  .words textarea.field {
    min-block-size: 4.5em;
  }

  .hint,
  .wrong {
    margin-block-start: var(--_space-1);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .wrong {
    color: var(--_danger);
  }

  .notice {
    margin-block-start: var(--_space-4);
  }
`;
