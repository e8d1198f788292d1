import { css } from 'lit';

/** `.field` on an input or a textarea. */
export const fieldStyles = css`
  .field {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    /* Below 16 px, phones zoom into the field. */
    font-size: max(16px, 1em);
  }

  .field::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .field[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  textarea.field {
    min-block-size: 5em;
    resize: vertical;
  }

  /* It begins as one line. */
  textarea.place {
    min-block-size: 44px;
    padding-block: 9px;
    resize: none;
  }
`;
