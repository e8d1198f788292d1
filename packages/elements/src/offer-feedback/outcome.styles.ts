import { css } from 'lit';

/** What the card turns into once there is an answer, or none is asked for any more. */
export const outcomeStyles = css`
  .outcome > section,
  .next {
    display: grid;
    align-content: start;
    gap: var(--_space-3);
  }

  .outcome > section + section,
  .next {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .next {
    margin: 0 var(--_inset) var(--_inset);
  }

  .for-owner {
    display: grid;
    justify-items: start;
    gap: var(--_space-6);
    padding: var(--_space-4) var(--_inset) var(--_inset);
    border-block-start: 1px solid var(--_border);
  }

  .for-owner stoa-offer-report {
    inline-size: 100%;
  }

  .outcome .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-3);
  }

  .outcome .heading .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
  }

  .outcome .heading .button {
    margin-block: -4px;
    margin-inline: calc(-1 * var(--_space-2));
  }

  .line {
    padding-block: var(--_space-2);
  }

  .asking {
    margin-block: var(--_space-2) var(--_space-3);
    padding-block: var(--_space-3) var(--_space-4);
  }

  .asking .acts {
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }

  .ratings {
    display: grid;
    gap: var(--_space-2);
    margin: 0;
  }

  .ratings > div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-4);
  }

  .ratings dt {
    color: var(--_text-muted);
  }

  .ratings dd {
    flex: none;
    margin: 0;
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.2;
  }

  .ratings > .worded {
    display: grid;
    gap: 0;
  }

  .ratings .worded dd {
    font-size: 1em;
    line-height: inherit;
  }

  .came-of-it {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4) var(--_space-5);
    border-radius: var(--_radius-l);
    background: var(--_accent-surface);
  }

  .came-of-it dl {
    display: grid;
    gap: var(--_space-3);
    margin: 0;
  }

  .came-of-it dt {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }

  .came-of-it dd {
    margin: 0;
    white-space: pre-line;
  }

  .came-of-it .done dd {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.3;
    text-wrap: balance;
  }

  .rows {
    display: grid;
    gap: var(--_space-3);
  }

  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px var(--_space-3);
    font-variant-numeric: tabular-nums;
  }

  .row-bar {
    grid-column: 1 / -1;
    display: block;
    inline-size: 100%;
    block-size: 8px;
  }

  .row-bar rect {
    fill: var(--_border-strong);
  }

  .row-bar .ground {
    fill: var(--_surface-sunken);
  }

  .row.own .row-bar rect:last-child {
    fill: var(--_accent);
  }

  .row.own .row-words,
  .row.own .row-count {
    font-weight: var(--_weight-medium);
  }

  .sentence {
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_border-strong);
  }

  .distribution {
    display: grid;
    gap: var(--_space-2);
  }

  .distribution + .distribution {
    margin-block-start: var(--_space-3);
  }

  .distribution .ends {
    margin-block-start: 0;
  }

  .mean,
  .asked {
    font-weight: var(--_weight-medium);
  }

  .asked {
    font-weight: var(--_weight);
    color: var(--_text-muted);
  }

  .chart .scale {
    column-gap: 0;
  }

  .column {
    display: grid;
    justify-items: center;
    align-content: start;
    font-variant-numeric: tabular-nums;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 96px;
    overflow: visible;
    border-block-end: 1px solid var(--_border-strong);
  }

  .bar rect {
    fill: var(--_border-strong);
  }

  .bar text {
    fill: var(--_text);
    font-size: 13px;
  }

  .own .bar rect {
    fill: var(--_accent);
  }

  .column-value {
    margin-block-start: var(--_space-1);
    font-size: var(--_font-size-s);
  }

  .own .bar text,
  .own .column-value {
    font-weight: var(--_weight-medium);
  }

  .toggle {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  .too-few {
    padding: var(--_space-4);
    border-radius: var(--_radius-m);
    background: repeating-linear-gradient(
      135deg,
      var(--_surface-sunken) 0 6px,
      var(--_surface) 6px 12px
    );
  }

  .shares {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .shares th,
  .shares td {
    padding: var(--_space-2) 0;
    border-block-end: 1px solid var(--_border);
    font-weight: var(--_weight);
    text-align: end;
  }

  .shares th:first-child {
    text-align: start;
  }

  .shares thead th {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .shares .own th,
  .shares .own td {
    font-weight: var(--_weight-medium);
  }

  .owner {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }

  .owner .meta {
    display: block;
    line-height: 1.4;
  }

  .owner .name {
    display: block;
    font-weight: var(--_weight-medium);
    line-height: 1.35;
  }

  @media (forced-colors: active) {
    .bar rect {
      fill: CanvasText;
    }

    .own .bar rect,
    .row.own .row-bar rect:last-child {
      fill: Highlight;
    }

    .row-bar rect {
      fill: CanvasText;
    }

    .row-bar .ground {
      fill: Canvas;
      stroke: CanvasText;
    }

    .came-of-it {
      border: 1px solid CanvasText;
    }
  }
`;
