import { css } from 'lit';

/** `dialog`: a heading, a sentence below it, and `.acts`. */
export const dialogStyles = css`
  dialog {
    inline-size: min(480px, calc(100vw - 32px));
    max-block-size: calc(100vh - 32px);
    padding: var(--_space-6);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-floating);
  }

  dialog::backdrop {
    /* Darker than the page in either theme, where a colour of the theme would be lighter in one. */
    -webkit-backdrop-filter: brightness(0.5);
    backdrop-filter: brightness(0.5);
  }

  dialog :is(h2, h3) {
    font-size: 1.125em;
    font-weight: var(--_weight-medium);
    line-height: 1.3;
  }

  dialog :is(h2, h3) + p {
    margin-block: var(--_space-2) 0;
    color: var(--_text-muted);
  }

  dialog .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-2);
    margin-block: var(--_space-5) 0;
  }

  /* Under a thumb they take the width that there is. */
  @media (max-width: 480px) {
    dialog .acts > * {
      flex-grow: 1;
    }
  }
`;
