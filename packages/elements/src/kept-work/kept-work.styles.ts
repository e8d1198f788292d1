import { css } from 'lit';

/** For `earlierWords()`, `VersionChoice` and `onlyHere()`. */
export const keptWorkStyles = css`
  .earlier > div {
    display: grid;
    gap: var(--_space-2);
    flex: 1;
    min-inline-size: 0;
  }

  .earlier .button {
    margin-block-start: 0;
  }

  .notice.alone {
    background: var(--_warning-surface);
  }

  .notice.alone > .icon,
  .versions-head > .icon {
    color: var(--_warning);
  }

  .two-versions {
    display: grid;
    gap: var(--_space-5);
    padding: var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_surface-sunken);
  }

  .versions-head {
    display: flex;
    gap: var(--_space-3);
  }

  .versions-head > .icon {
    margin-block-start: 0.2em;
  }

  .two-versions h3 {
    font-size: 1em;
    font-weight: var(--_weight-medium);
  }

  .versions-head p {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .version-part {
    display: grid;
    gap: var(--_space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .version-part legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: 1em;
    font-weight: var(--_weight-medium);
  }

  .version {
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-3);
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    cursor: pointer;
    font-weight: var(--_weight);
  }

  .version:has(input:checked) {
    border-color: var(--_accent);
  }

  .version input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .version > span {
    display: grid;
    min-inline-size: 0;
  }

  .whose {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .version-words {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .version:hover {
    border-color: var(--_border-strong);
  }

  .two-versions .acts,
  .earlier .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
  }

  @media (forced-colors: active) {
    .two-versions,
    .version {
      border: 1px solid CanvasText;
    }
  }

  @container (inline-size >= 560px) {
    .version-part {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .version-part > legend,
    .version-part > .fault {
      grid-column: 1 / -1;
    }
  }
`;
