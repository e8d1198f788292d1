import { css } from 'lit';

export const whatsNewStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 80ch;
    gap: calc(var(--_space-3) * var(--_density));
    padding: calc(var(--_space-5) * var(--_density));
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    min-block-size: var(--_target);
  }

  /* Its words end with the list, or begin with it on a line of their own. */
  header .button {
    margin-inline: auto calc(-1 * var(--_space-2));
  }

  @container (max-width: 400px) {
    header .button {
      margin-inline: calc(-1 * var(--_space-2));
    }
  }

  h2 {
    font-size: 1em;
    font-weight: var(--_weight-medium);
  }

  h3 {
    margin-block-start: var(--_space-2);
    padding-block-end: var(--_space-1);
    border-block-end: 1px solid var(--_border);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }

  .meta {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight);
    white-space: nowrap;
  }

  ul,
  .skeleton {
    display: grid;
    gap: var(--_space-1);
    margin-inline: calc(-1 * var(--_space-3));
  }

  .line {
    display: flex;
    align-items: start;
    gap: var(--_space-3);
    inline-size: 100%;
    margin: 0;
    padding: calc(var(--_space-2) * var(--_density)) var(--_space-3);
    border: 0;
    border-radius: var(--_radius-m);
    background: transparent;
    color: var(--_text);
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_motion-fast);
  }

  .skeleton .line {
    cursor: auto;
  }

  a.line:hover,
  button.line:hover {
    background: var(--_surface-sunken);
  }

  .line > .icon {
    margin-block-start: var(--_space-2);
    color: var(--_text-muted);
    transition: transform var(--_motion-fast);
  }

  .line[aria-expanded='true'] > .icon {
    transform: rotate(180deg);
  }

  .said {
    flex: 1;
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }

  .what {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-3);
    line-height: 1.35;
  }

  .unread .what {
    font-weight: var(--_weight-medium);
  }

  .unread .line {
    position: relative;
  }

  /* In the free margin beside the line, so that read and unread lines stand alike. */
  .unread .line::before {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--_space-2) * var(--_density) + 14px);
    inset-inline-start: 0;
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_accent);
  }

  .title {
    line-height: 1.35;
  }

  .excerpt {
    max-inline-size: 68ch;
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    color: var(--_text-muted);
    font-size: 0.9375em;
    line-height: 1.4;
  }

  .opened {
    margin-block: var(--_space-2);
    margin-inline: var(--_space-3);
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }

  .bone.round {
    flex: none;
    inline-size: 36px;
    block-size: 36px;
  }

  .bone.short {
    inline-size: 60%;
  }

  @media (forced-colors: active) {
    .unread .line::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
