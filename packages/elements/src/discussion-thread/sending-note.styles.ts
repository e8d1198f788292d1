import { css } from 'lit';

export const sendingNoteStyles = css`
  .sending {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .sending .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }
`;
