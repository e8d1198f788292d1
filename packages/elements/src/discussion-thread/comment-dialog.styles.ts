import { css } from 'lit';

/** The dialogs of a menu's acts; they come with the first one that opens. */
export const commentDialogStyles = css`
  dialog {
    inline-size: max-content;
    max-inline-size: min(440px, calc(100vw - 32px));
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

  dialog h2 {
    font-size: 1.125em;
    font-weight: var(--_weight-medium);
  }

  dialog p {
    margin-block-start: var(--_space-2);
    color: var(--_text-muted);
  }

  dialog .versions {
    display: grid;
    gap: var(--_space-4);
    max-block-size: min(60vh, 480px);
    margin-block-start: var(--_space-3);
    padding-block: 2px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  dialog li + li {
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }

  dialog .meta {
    margin: 0;
    font-size: var(--_font-size-s);
  }

  dialog .body :is(p, li) {
    color: var(--_text);
  }

  dialog form {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-2);
    margin-block-start: var(--_space-5);
  }
`;
