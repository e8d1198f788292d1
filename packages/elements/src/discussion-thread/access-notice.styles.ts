import { css } from 'lit';

export const accessNoticeStyles = css`
  .empty {
    display: grid;
    justify-items: center;
    gap: var(--_space-1);
    padding-block: var(--_space-5);
    color: var(--_text-muted);
    text-align: center;
  }

  .empty p {
    max-inline-size: 42ch;
  }

  .empty .icon {
    inline-size: 32px;
    block-size: 32px;
    margin-block-end: var(--_space-2);
  }

  .empty .notice-title {
    color: var(--_text);
  }
`;
