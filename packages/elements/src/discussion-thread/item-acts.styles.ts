import { css } from 'lit';

/** For a comment in focus or new, for its buttons under the pointer, and for what opens with them. */
export const itemActsStyles = css`
  article {
    border-radius: var(--_radius-m);
    transition: background-color var(--_motion-slow);
  }

  article:focus {
    outline: none;
  }

  article:focus-visible,
  :host([highlighted]) article {
    box-shadow: 0 0 0 var(--_space-2) var(--_accent-surface);
    background: var(--_accent-surface);
  }

  :host([highlighted]) .avatar {
    background: var(--_surface);
  }

  .new {
    padding: 0 6px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 11px;
    font-weight: var(--_weight-medium);
    line-height: 18px;
  }

  .fold .icon {
    transition: rotate var(--_motion-fast);
  }

  header :is(a, button):hover {
    text-decoration: underline;
  }

  button.reaction {
    cursor: pointer;
  }

  button.reaction:hover {
    border-color: var(--_border-strong);
    color: var(--_text);
  }

  .editor {
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

  @media (forced-colors: active) {
    .reaction[aria-pressed='true'] {
      border-width: 3px;
    }

    :host([highlighted]) article {
      outline: 2px solid Highlight;
      outline-offset: 4px;
    }
  }
`;
