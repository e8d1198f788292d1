import { css } from 'lit';

export const failedNoteStyles = css`
  .failed {
    margin-block-start: var(--_space-2);
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-m);
    background: var(--_danger-surface);
  }

  .failed .sending {
    margin: 0;
    color: var(--_text);
  }

  .failed .icon {
    color: var(--_danger);
  }

  .failed-acts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  .failed .button {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
`;
