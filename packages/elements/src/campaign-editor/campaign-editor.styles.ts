import { css } from 'lit';

export const campaignEditorStyles = css`
  section {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-5);
  }

  h2 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.25;
  }

  h3 {
    font-size: 1em;
    font-weight: var(--_weight-medium);
  }

  .desk,
  .sheet,
  .panel,
  .text-form,
  .labelled,
  .localized,
  .group,
  .list,
  .hand-off {
    display: grid;
    align-content: start;
    min-inline-size: 0;
  }

  .desk {
    gap: var(--_space-5);
  }

  .sheet {
    gap: var(--_space-4);
  }

  .panel {
    gap: var(--_space-5);
    max-inline-size: 900px;
    padding-block: var(--_space-2);
  }

  .panel:focus {
    outline: none;
  }

  .title {
    font-size: var(--_font-size-l);
    line-height: 1.25;
  }

  .list {
    gap: var(--_space-3);
  }

  .list ul {
    display: flex;
    gap: var(--_space-2);
    overflow-x: auto;
    padding-block-end: var(--_space-1);
  }

  .entry {
    display: grid;
    gap: 2px;
    inline-size: 100%;
    min-inline-size: 12em;
    min-block-size: var(--_target);
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .entry:hover {
    background: var(--_surface-sunken);
  }

  .entry[aria-current='true'] {
    background: var(--_accent-surface);
  }

  .entry-name {
    font-size: 0.9375em;
    font-weight: var(--_weight-medium);
    line-height: 1.35;
  }

  .entry-status,
  .about,
  .hint,
  .kept,
  .does {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .about {
    max-inline-size: 68ch;
  }

  .tabs {
    display: flex;
    gap: var(--_space-1);
    overflow-x: auto;
    border-block-end: 1px solid var(--_border);
  }

  .tab {
    flex: none;
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: max(40px, var(--_target));
    padding: var(--_space-2) var(--_space-3);
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: 0.9375em;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: var(--_weight-medium);
  }

  .tab:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }

  .flag {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_danger);
  }

  label,
  legend,
  caption {
    padding: 0;
    font-size: 0.9375em;
    font-weight: var(--_weight-medium);
    text-align: start;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .labelled,
  .localized {
    gap: var(--_space-1) var(--_space-3);
  }

  .group {
    gap: var(--_space-3);
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }

  .group > legend {
    float: inline-start;
    margin-block-end: var(--_space-2);
  }

  .group > legend + * {
    clear: both;
  }

  .language {
    display: grid;
    gap: 2px;
    font-weight: var(--_weight);
  }

  .language > span {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .localized textarea.field {
    min-block-size: 0;
  }

  .field.number {
    max-inline-size: 8em;
  }

  .hint:empty {
    display: none;
  }

  .fault {
    color: var(--_danger);
  }

  .pair,
  .three,
  .halves {
    display: grid;
    gap: var(--_space-4);
    align-items: start;
  }

  .wording {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--_space-2);
    align-items: start;
  }

  .text-form {
    gap: var(--_space-4);
    justify-items: start;
    padding: var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_surface-sunken);
  }

  .text-form > .localized,
  .text-form > .wording {
    inline-size: 100%;
  }

  .empty {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_surface-sunken);
  }

  .scroll {
    overflow-x: auto;
  }

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
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  tbody tr {
    border-block-start: 1px solid var(--_border);
  }

  .matrix {
    table-layout: fixed;
    min-inline-size: 680px;
  }

  .matrix tbody tr {
    border: 0;
  }

  .matrix td {
    padding: 2px;
  }

  .matrix th[scope='row'] {
    padding-inline-end: var(--_space-3);
  }

  .cell-words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .cell {
    inline-size: 100%;
    min-block-size: 4em;
    padding: var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_font-size-s);
    font-style: italic;
    line-height: 1.4;
    text-align: start;
    cursor: pointer;
  }

  .cell.own {
    background: var(--_surface-raised);
    border-color: var(--_border-strong);
    color: var(--_text);
    font-style: normal;
  }

  .cell:hover {
    border-color: var(--_accent);
  }

  .cell[aria-pressed='true'] {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
    background: var(--_accent-surface);
  }

  .cell:focus-visible {
    outline: var(--_focus-ring);
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

  .links {
    display: grid;
    gap: var(--_space-1);
    margin: 0;
    font-size: var(--_font-size-s);
  }

  .links dd {
    margin: 0;
  }

  .links code {
    user-select: all;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }

  .sheet > .acts {
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }

  .bone-short {
    inline-size: 60%;
  }

  @container (inline-size < 420px) {
    section {
      padding: var(--_space-4);
    }

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

  @container (inline-size >= 560px) {
    .pair,
    .halves {
      grid-template-columns: 1fr 1fr;
    }

    .three {
      grid-template-columns: 1fr 1fr 1fr;
    }

    .localized {
      grid-template-columns: 1fr 1fr;
    }

    .localized > legend,
    .localized > .hint {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size >= 960px) {
    .desk {
      grid-template-columns: 240px minmax(0, 1fr);
      gap: var(--_space-7);
    }

    .list ul {
      display: grid;
      gap: 2px;
      overflow: visible;
    }
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }

    .entry[aria-current='true'],
    .cell[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }

    .showing,
    .value {
      fill: CanvasText;
    }

    .flag {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
