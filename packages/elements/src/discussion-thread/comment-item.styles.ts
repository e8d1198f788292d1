import { css } from 'lit';

export const commentItemStyles = css`
  article {
    display: flex;
    gap: var(--_space-3);
  }

  .removed {
    padding-inline-start: calc(36px + var(--_space-3));
    color: var(--_text-muted);
    font-style: italic;
  }

  .removed .button {
    font-style: normal;
    white-space: nowrap;
  }

  .content {
    flex: 1;
    min-inline-size: 0;
  }

  .icon-only {
    inline-size: var(--_target);
    padding: 0;
  }

  header button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .name {
    color: inherit;
    font-weight: var(--_weight-medium);
  }

  a.meta {
    text-decoration: none;
  }

  .mark {
    padding: 0 6px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    color: var(--_text-muted);
    font-size: 11px;
    font-weight: var(--_weight-medium);
    line-height: 16px;
  }

  .body {
    margin-block-start: 2px;
  }

  .clamped {
    max-block-size: 24em;
    overflow: hidden;
    /* Understood by all engines, as the name without a prefix is not. */
    -webkit-mask-image: linear-gradient(black 80%, transparent);
  }

  .all {
    margin-inline-start: calc(-1 * var(--_space-2));
    color: var(--_accent);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1);
    margin-block-start: var(--_space-1);
  }

  .acts > .quiet:first-child {
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  .acts .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  .acts > .quiet {
    gap: var(--_space-1);
    font-weight: var(--_weight);
  }

  .reaction {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: var(--_target);
    margin: 0;
    padding: 0 var(--_space-3);
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: transparent;
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_font-size-s);
  }

  .reaction[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-surface);
    color: var(--_text);
  }

  .count {
    font-weight: var(--_weight-medium);
    font-variant-numeric: tabular-nums;
  }

  .fold .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .fold[aria-expanded='true'] .icon {
    rotate: 180deg;
  }

  @container (max-width: 420px) {
    .avatar {
      inline-size: 28px;
      block-size: 28px;
      font-size: 11px;
    }

    /* Half of the target reaches into what lies above and below, where nothing else is pressed. */
    .acts {
      column-gap: 0;
      margin-block-end: calc(-1 * var(--_space-2));
    }

    .reaction + .reaction {
      margin-inline-start: var(--_space-1);
    }

    #react .text {
      display: none;
    }

    .removed {
      padding-inline-start: 0;
    }
  }

  /* About as much room as pictures take once their code has come. */
  stoa-attachment-list {
    min-block-size: 136px;
  }
`;
