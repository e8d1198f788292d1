import { css } from 'lit';

export const discussionThreadStyles = css`
  :host {
    padding: calc(var(--_space-5) * var(--_density));
  }

  section {
    display: grid;
    gap: calc(var(--_space-5) * var(--_density));
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    min-block-size: var(--_target);
  }

  .tools,
  .unread {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
  }

  .tools {
    margin-inline: calc(-1 * var(--_space-2));
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

  h2 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.25;
  }

  textarea.opener {
    min-block-size: 44px;
    padding-block: 9px;
    resize: none;
  }

  ol.roots {
    display: grid;
    gap: calc(var(--_space-6) * var(--_density));
  }

  ol.replies {
    display: grid;
    gap: calc(var(--_space-4) * var(--_density));
    margin-block-start: calc(var(--_space-4) * var(--_density));
    padding-inline-start: calc(36px + var(--_space-3));
  }

  ol.deeper {
    padding-inline-start: var(--_space-4);
    border-inline-start: 1px solid var(--_border);
  }

  ol.deeper ol.deeper {
    padding-inline-start: 0;
    border-inline-start: 0;
  }

  .more {
    margin-block-start: var(--_space-4);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_text-muted);
  }

  .more .quiet {
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  li > .more {
    padding-inline-start: calc(36px + var(--_space-3));
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

  .quiet {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: var(--_space-1);
    padding-block: var(--_space-5);
    color: var(--_text-muted);
    text-align: center;
  }

  .empty p {
    max-inline-size: 42ch;
  }

  .empty .icon {
    inline-size: 32px;
    block-size: 32px;
    margin-block-end: var(--_space-2);
  }

  .empty .notice-title {
    color: var(--_text);
  }

  .skeleton {
    display: grid;
    gap: calc(var(--_space-5) * var(--_density));
  }

  .bone.heading {
    inline-size: 9em;
    min-block-size: 1.25em;
  }

  .bone.field {
    min-block-size: 44px;
    margin: 0;
  }

  .row {
    display: grid;
    grid-template-columns: 36px 1fr;
    gap: var(--_space-3);
  }

  .bone.round {
    block-size: 36px;
  }

  .bone.name {
    inline-size: 10em;
    max-inline-size: 60%;
  }

  .bone.short {
    inline-size: 70%;
  }

  @container (max-width: 420px) {
    ol.replies {
      padding-inline-start: var(--_space-4);
    }

    ol.deeper {
      padding-inline-start: var(--_space-3);
    }
  }

  .moderators {
    display: flex;
    justify-content: flex-end;
    margin-block: calc(-1 * var(--_space-2)) var(--_space-2);
  }

  .moderators .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  .before-writing {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    margin-block-end: var(--_space-2);
  }
`;
