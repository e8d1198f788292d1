import { css } from 'lit';

export const offerReportStyles = css`
  :host {
    container-type: inline-size;
  }

  .report {
    display: grid;
    gap: var(--_space-7);
  }

  section {
    display: grid;
    gap: var(--_space-4);
    min-inline-size: 0;
  }

  h3,
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: var(--_weight-medium);
    line-height: 1.35;
  }

  h3 {
    font-size: var(--_font-size-l);
    line-height: 1.25;
  }

  h4 {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .question h4 {
    margin-block-end: var(--_space-2);
    color: var(--_text);
    font-size: 1em;
  }

  .meta {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: var(--_space-4) var(--_space-5);
    margin: 0;
  }

  .figures > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }

  .figures dt {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    line-height: 1.35;
  }

  .figures dd {
    margin: 0;
    font-size: 28px;
    font-weight: var(--_weight-medium);
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }

  abbr {
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }

  .pair {
    display: grid;
    gap: var(--_space-5) var(--_space-7);
  }

  .groups {
    display: grid;
    align-content: start;
    gap: var(--_space-2);
    min-inline-size: 0;
    overflow-x: auto;
  }

  .bars {
    display: grid;
    gap: var(--_space-2);
  }

  .bars li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px var(--_space-3);
    font-variant-numeric: tabular-nums;
  }

  .bars .count {
    color: var(--_text-muted);
  }

  .bars .track {
    grid-column: 1 / -1;
  }

  .track {
    display: block;
    inline-size: 100%;
    block-size: 6px;
  }

  .ground {
    fill: var(--_surface-sunken);
  }

  .filled {
    fill: var(--_accent);
  }

  .hidden-group .track,
  .matrix .hidden-group td,
  .withheld {
    background: repeating-linear-gradient(
      135deg,
      var(--_surface-sunken) 0 6px,
      var(--_surface) 6px 12px
    );
  }

  .hidden-group .track {
    border-radius: 3px;
  }

  .hidden-group .ground {
    fill: none;
  }

  .withheld {
    padding: var(--_space-4);
    border-radius: var(--_radius-m);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: var(--_space-2) var(--_space-2) var(--_space-2) 0;
    border-block-end: 1px solid var(--_border);
    font-weight: var(--_weight);
    text-align: end;
    vertical-align: top;
  }

  th:first-child {
    text-align: start;
  }

  thead th {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    vertical-align: bottom;
  }

  .matrix th {
    overflow-wrap: normal;
    hyphens: auto;
  }

  .matrix th[scope='row'] {
    min-inline-size: 7em;
  }

  .matrix td .track {
    margin-block-start: 4px;
    min-inline-size: 40px;
  }

  .matrix .hidden-group td {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    text-align: center;
  }

  .matrix .hidden-group span {
    padding-inline: var(--_space-2);
    background: var(--_surface);
  }

  .words {
    display: grid;
    gap: var(--_space-2);
  }

  .words li {
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_border-strong);
    white-space: pre-line;
  }

  .stagnation {
    background: var(--_info-surface);
  }

  .stagnation > .icon {
    color: var(--_info);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
  }

  .acts .quiet {
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  .bone-short {
    inline-size: 60%;
  }

  @container (inline-size >= 620px) {
    .pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .ground {
      fill: Canvas;
      stroke: CanvasText;
    }

    .filled {
      fill: Highlight;
    }

    .withheld,
    .hidden-group td {
      border: 1px dashed CanvasText;
    }
  }
`;
