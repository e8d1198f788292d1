import { css } from 'lit';

export const replyComposerStyles = css`
  .composer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .acts {
    display: flex;
    justify-content: flex-end;
    gap: var(--_space-2);
  }
`;
