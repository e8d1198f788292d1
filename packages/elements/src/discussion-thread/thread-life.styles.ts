import { css } from 'lit';

/** For what a thread has besides its comments. */
export const threadLifeStyles = css`
  .tools,
  .unread {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
  }

  .tools {
    flex-wrap: wrap;
    margin-inline: calc(-1 * var(--_space-2)) calc(-1 * var(--_space-1));
  }

  .tools .icon,
  .unread .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  .tools .button,
  .unread .button {
    flex: none;
    gap: var(--_space-1);
  }

  .icon-only {
    inline-size: var(--_target);
    padding: 0;
  }

  .tools [aria-pressed='true'],
  .tools [aria-expanded='true'] {
    color: var(--_accent);
  }

  .sort {
    min-block-size: var(--_target);
    min-inline-size: 6em;
    margin: 0;
    padding: 0 var(--_space-1);
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_font-size-s);
    cursor: pointer;
  }

  .sort:hover {
    border-color: var(--_border);
    color: var(--_text);
  }

  .unread {
    justify-self: start;
    padding-inline: var(--_space-3) var(--_space-1);
    border-radius: 999px;
    background: var(--_accent-surface);
    font-size: var(--_font-size-s);
  }

  /* Floats, and takes no room: what is being read stays where it is. */
  .arrivals {
    position: sticky;
    inset-block-start: var(--_space-2);
    z-index: 1;
    display: grid;
    justify-items: center;
    block-size: 0;
  }

  .arrivals .button {
    border-color: var(--_border);
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-floating);
  }
`;
