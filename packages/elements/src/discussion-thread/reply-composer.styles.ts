import { css } from 'lit';

export const replyComposerStyles = css`
  .composer {
    display: grid;
    gap: var(--_space-2);
  }

  .acts {
    display: flex;
    justify-content: flex-end;
    gap: var(--_space-2);
  }
`;
