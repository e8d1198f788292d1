import { css } from 'lit';

export const closedNoticeStyles = css`
  .moderators {
    display: flex;
    justify-content: flex-end;
    margin-block: calc(-1 * var(--_space-2)) var(--_space-2);
  }

  .moderators .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  .before-writing {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    margin-block-end: var(--_space-2);
  }
`;
