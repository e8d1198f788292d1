import { css } from 'lit';

/** A quiet remark where the campaign would stand. */
export const missingNoticeStyles = css`
  .notice {
    display: flex;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    color: var(--_text-muted);
  }
`;
