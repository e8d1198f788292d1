import { css } from 'lit';

/** The preview, ninety days, and results. */
export const numbersPartStyles = css`
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.9375em;
  }

  th,
  td {
    padding: var(--_space-2) var(--_space-2);
    font-weight: var(--_weight);
    text-align: start;
    vertical-align: top;
  }

  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }

  thead th {
    overflow-wrap: normal;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  tbody tr {
    border-block-start: 1px solid var(--_border);
  }

  .stage {
    padding-block: var(--_space-4);
    padding-inline: var(--_space-3);
    border-radius: var(--_radius-l);
    background: var(--_surface-sunken);
  }

  .stage.card {
    max-inline-size: 360px;
  }

  .simulation th[scope='row'] {
    inline-size: 30%;
  }

  .does {
    display: block;
  }

  .simulation thead th:last-child {
    inline-size: 7em;
    text-align: end;
  }

  .count {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .strip-chart {
    display: block;
    inline-size: 100%;
    block-size: 20px;
  }

  .base {
    stroke: var(--_border-strong);
    stroke-width: 1.5;
  }

  .off {
    fill: var(--_surface-sunken);
  }

  .showing {
    fill: var(--_accent);
  }

  .other {
    fill: var(--_surface);
    stroke: var(--_border-strong);
    stroke-width: 1.25;
  }

  summary {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    cursor: pointer;
  }

  .dates {
    display: grid;
    gap: var(--_space-1);
    padding-block: var(--_space-2);
    font-size: var(--_font-size-s);
  }

  .dates li {
    display: grid;
    grid-template-columns: 6em 1fr;
    gap: var(--_space-2);
  }

  .day {
    color: var(--_text-muted);
  }

  .funnel th {
    inline-size: 16em;
  }

  .funnel .count {
    inline-size: 6em;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 1.5em;
  }

  .track {
    fill: var(--_surface-sunken);
  }

  .value {
    fill: var(--_accent);
  }

  .hidden-number {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    font-style: italic;
  }

  caption {
    padding-block-end: var(--_space-2);
  }

  .hand-off {
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_info-surface);
  }

  @container (inline-size < 420px) {
    .funnel .bar-cell {
      display: none;
    }
  }

  @container (inline-size < 640px) {
    .simulation thead {
      display: none;
    }

    .simulation tr {
      display: grid;
      padding-block: var(--_space-2);
    }

    .simulation th[scope='row'],
    .simulation td {
      inline-size: auto;
      padding: var(--_space-1) 0;
    }

    .simulation td.count {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .showing,
    .value {
      fill: CanvasText;
    }
  }
`;
