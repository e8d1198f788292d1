import { css } from 'lit';

/** For what opens with the buttons of a comment. */
export const itemActsStyles = css`
  stoa-reply-composer {
    margin-block-start: var(--_space-2);
  }

  .reply {
    margin-block-start: var(--_space-3);
    margin-inline-start: calc(36px + var(--_space-3));
  }

  @container (max-width: 420px) {
    .reply {
      margin-inline-start: 0;
    }
  }
`;
