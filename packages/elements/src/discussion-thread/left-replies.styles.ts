import { css } from 'lit';

export const leftRepliesStyles = css`
  .notice {
    margin-block-end: var(--_space-5);
  }

  blockquote {
    max-block-size: 12em;
    margin: var(--_space-2) 0 0;
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_border-strong);
    overflow: auto;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
