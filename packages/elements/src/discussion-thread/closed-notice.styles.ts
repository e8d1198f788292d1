import { css } from 'lit';

export const closedNoticeStyles = css`
  .before-writing {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    margin-block-end: var(--_space-2);
  }
`;
