import { css } from 'lit';

export const moderationStyles = css`
  :host {
    padding: var(--_space-1);
  }

  [role='tablist'] {
    display: flex;
    gap: var(--_space-1);
    overflow-x: auto;
    border-block-end: 1px solid var(--_border);
    scrollbar-width: thin;
  }

  [role='tab'] {
    flex: none;
    min-block-size: max(40px, var(--_target));
    margin: 0;
    padding: var(--_space-2) var(--_space-3);
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: 0.9375em;
    font-weight: var(--_weight-medium);
    cursor: pointer;
  }

  [role='tab']:hover {
    color: var(--_text);
  }

  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
  }

  [role='tab']:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }

  .count {
    display: inline-block;
    min-inline-size: 1.6em;
    padding: 0 var(--_space-1);
    border-radius: 1em;
    background: var(--_surface-sunken);
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  kbd {
    display: inline-block;
    min-inline-size: 1.5em;
    padding: 0 var(--_space-1);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    color: var(--_text-muted);
    font: inherit;
    font-size: 12px;
    line-height: 1.4;
    text-align: center;
  }

  /* Whoever goes on to the next comment still sees what was done, and takes it back. */
  .deed {
    position: sticky;
    inset-block-start: var(--_space-2);
    z-index: 1;
  }

  .deed p {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    margin-block-start: var(--_space-4);
    padding: var(--_space-2) var(--_space-4);
    border-radius: var(--_radius-m);
    background: var(--_success-surface);
    color: var(--_text);
  }

  .deed .button {
    flex: none;
    border-color: currentColor;
    color: var(--_text);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    margin-block: var(--_space-4) var(--_space-2);
  }

  .bar .field,
  .rule-form .field {
    block-size: max(36px, var(--_target));
    padding-block: 0;
  }

  .keys {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .keys kbd:not(:first-child) {
    margin-inline-start: var(--_space-2);
  }

  .queue > li + li {
    border-block-start: 1px solid var(--_border);
  }

  article {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-5) var(--_space-3);
    border-radius: var(--_radius-m);
  }

  article:focus,
  article:focus-within {
    background: var(--_surface-raised);
  }

  .about {
    align-items: center;
    row-gap: var(--_space-1);
  }

  .meta a {
    color: inherit;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    padding: 2px var(--_space-2);
    border-radius: var(--_radius-s);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }

  .badge .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .badge.held {
    background: var(--_info-surface);
    color: var(--_info);
  }

  .badge.reported {
    background: var(--_warning-surface);
    color: var(--_warning);
  }

  .badge.hidden {
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }

  .place {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
  }

  .only {
    position: relative;
    margin: 0;
    padding: 0 var(--_space-1);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-muted);
    font: inherit;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  .only:hover {
    color: var(--_text);
  }

  /* Reaches the size of a target without growing its line. */
  .only::after {
    position: absolute;
    inset-block: calc((1.5em - var(--_target)) / 2);
    inset-inline: 0;
    content: '';
  }

  .chip {
    max-inline-size: 100%;
    gap: var(--_space-2);
    border-color: var(--_accent);
  }

  .chip span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }

  .context {
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_border);
    color: var(--_text-muted);
  }

  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 0.9375em;
  }

  .comment,
  .blocks > li {
    display: flex;
    gap: var(--_space-3);
  }

  .content {
    flex: 1;
    min-inline-size: 0;
    max-inline-size: 72ch;
  }

  .record {
    margin-block-start: var(--_space-2);
  }

  .reports {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }

  .reports > li {
    display: flex;
    gap: var(--_space-2);
  }

  .reports .icon {
    margin-block-start: 2px;
    inline-size: 18px;
    block-size: 18px;
    color: var(--_warning);
  }

  .reports strong {
    font-weight: var(--_weight-medium);
  }

  .reports .words::before {
    content: ' – ';
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .acts .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  .acts .button.quiet {
    margin-inline-start: auto;
  }

  .button.primary kbd {
    border-color: currentColor;
    color: inherit;
    opacity: 0.8;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: var(--_space-1);
    padding: var(--_space-8) var(--_space-4);
    color: var(--_text-muted);
    text-align: center;
  }

  .empty .icon {
    inline-size: 32px;
    block-size: 32px;
    margin-block-end: var(--_space-2);
  }

  .empty .notice-title {
    color: var(--_text);
  }

  .lead {
    max-inline-size: 72ch;
    margin-block: var(--_space-4);
    color: var(--_text-muted);
  }

  .audit > li {
    display: grid;
    grid-template-columns: 9em 1fr auto;
    gap: var(--_space-1) var(--_space-4);
    align-items: start;
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_border);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .ways .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  .audit .context {
    margin-block: var(--_space-1);
  }

  .audit strong,
  .byline strong,
  .rules strong {
    font-weight: var(--_weight-medium);
  }

  .whom {
    margin-inline-start: var(--_space-2);
  }

  .why {
    max-inline-size: 72ch;
  }

  .blocks > li,
  .rules > li {
    align-items: flex-start;
    padding-block: var(--_space-4);
    border-block-end: 1px solid var(--_border);
  }

  .rules > li {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }

  code {
    font-size: 0.9375em;
  }

  .rule-form {
    margin-block-start: var(--_space-6);
  }

  h3 {
    font-size: 1em;
    font-weight: var(--_weight-medium);
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: var(--_space-3);
    margin-block-start: var(--_space-3);
  }

  .fields .wide {
    flex: 1 1 240px;
  }

  .label {
    display: block;
    margin-block-end: var(--_space-1);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .more {
    display: flex;
    justify-content: center;
    margin-block-start: var(--_space-4);
  }

  .notice {
    margin-block-start: var(--_space-4);
  }

  .bones {
    padding-block: var(--_space-5);
  }

  .bone-badge {
    inline-size: 8em;
  }

  .bone-short {
    inline-size: 60%;
  }

  @container (max-width: 560px) {
    article {
      margin-inline: calc(-1 * var(--_space-1));
      padding-inline: var(--_space-1);
    }

    .keys,
    .acts kbd,
    .deed kbd {
      display: none;
    }

    .acts .button.quiet {
      margin-inline-start: 0;
    }

    .bar label,
    .fields label {
      flex: 1 1 220px;
    }

    .audit > li {
      grid-template-columns: 1fr;
    }

    [role='tablist'] {
      flex-wrap: wrap;
      gap: 0;
    }

    [role='tab'] {
      padding-inline: var(--_space-2);
      font-size: 0.875em;
    }

    .blocks > li {
      display: grid;
      grid-template-columns: auto 1fr;
    }

    .blocks .button {
      grid-column: 2;
      justify-self: start;
    }
  }

  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }

    .badge,
    .reports,
    .deed p {
      border: 1px solid CanvasText;
    }
  }
`;
