import { css } from 'lit';

/** The list, the parts and the acts of the editor. */
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
    max-inline-size: 900px;
  }

  .panel {
    gap: var(--_space-5);
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
    display: grid;
    gap: 2px;
    /* Long lists stay beside what is written. */
    max-block-size: 14em;
    overflow-y: auto;
  }

  .entry {
    display: grid;
    gap: 2px;
    inline-size: 100%;
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
    flex-wrap: wrap;
    gap: 0 var(--_space-1);
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
  }

  @container (inline-size < 560px) {
    /* All parts are seen at once; nothing is scrolled for. */
    .tab {
      padding-inline: var(--_space-2);
    }
  }

  @container (inline-size >= 960px) {
    .desk {
      grid-template-columns: 240px minmax(0, 1fr);
      gap: var(--_space-7);
    }

    .list ul {
      max-block-size: none;
      overflow: visible;
    }
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }

    .entry[aria-current='true'] {
      outline: 2px solid Highlight;
    }

    .flag {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
