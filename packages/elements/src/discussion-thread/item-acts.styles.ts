import { css } from 'lit';

/** For buttons of a comment under the pointer, and for what opens with them. */
export const itemActsStyles = css`
  button.name:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  a.meta:hover {
    text-decoration: underline;
  }

  button.meta:hover {
    text-decoration: underline;
  }

  button.reaction:hover {
    border-color: var(--_border-strong);
    color: var(--_text);
  }

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
