import { css } from 'lit';

export const threadLockStyles = css`
  @container (max-width: 620px) {
    #lock .text {
      display: none;
    }
  }
`;
