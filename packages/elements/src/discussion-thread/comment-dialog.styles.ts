import { css } from 'lit';

/** What the dialogs of a menu's acts show besides a question; they come with the first that opens. */
export const commentDialogStyles = css`
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
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }
`;
