import { css } from 'lit';

export const answerFrameStyles = css`
  .answer {
    margin-block: var(--_space-3) var(--_space-2);
    padding: var(--_space-3) var(--_space-4) var(--_space-1);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }

  .answer-head {
    align-items: center;
  }

  .answer-head .icon {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_success);
  }

  .answer-head strong {
    color: var(--_success);
    font-weight: var(--_weight-medium);
  }
`;
