import { css } from 'lit';

export const markdownFieldStyles = css`
  :host {
    container-type: inline-size;
  }

  .editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-3);
    min-block-size: var(--_target);
  }

  .tabs {
    display: flex;
    flex: none;
    gap: var(--_space-1);
  }

  .tab {
    min-block-size: var(--_target);
    margin: 0;
    padding: 0 var(--_space-2);
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
    cursor: pointer;
  }

  .tab:hover,
  .tab[aria-selected='true'] {
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-color: var(--_accent);
  }

  .toolbar {
    display: flex;
    flex: 1 1 0;
    flex-wrap: wrap;
    justify-content: flex-end;
  }

  .tool {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .tool:hover {
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  .writing {
    position: relative;
    border-radius: var(--_radius-m);
  }

  .writing.dropping::after {
    content: '';
    position: absolute;
    inset: -4px;
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius-l);
    pointer-events: none;
  }

  textarea.field {
    min-block-size: 84px;
    resize: none;
    overflow: hidden;
  }

  .preview {
    min-block-size: 84px;
    padding: var(--_space-2) var(--_space-3);
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius-m);
  }

  .empty {
    color: var(--_text-muted);
  }

  .room {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    text-align: end;
  }

  .room.over {
    color: var(--_danger);
    font-weight: var(--_weight-medium);
  }

  @container (inline-size < 520px) {
    .toolbar {
      flex-basis: 100%;
      justify-content: flex-start;
    }
  }
`;
