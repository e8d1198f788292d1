import { css } from 'lit';

export const pictureTrayStyles = css`
  :host {
    container-type: inline-size;
  }

  .tray {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  .pictures {
    display: grid;
    gap: var(--_space-3);
  }

  .picture {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr) auto;
    align-items: start;
    gap: var(--_space-3);
  }

  canvas {
    display: block;
    inline-size: 96px;
    block-size: 72px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    object-fit: cover;
  }

  .about {
    display: grid;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  label {
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }

  .file,
  .lacking {
    font-size: var(--_font-size-s);
  }

  .file {
    overflow: hidden;
    color: var(--_text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .lacking {
    color: var(--_danger);
  }

  .icon-only {
    min-inline-size: var(--_target);
    padding: 0;
  }

  .refused {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-m);
    background: var(--_danger-surface);
    color: var(--_danger);
    font-size: var(--_font-size-s);
  }

  .refused p {
    flex: 1 1 auto;
    min-inline-size: 0;
    padding-block: var(--_space-1);
  }

  .alone {
    display: flex;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-m);
    background: var(--_warning-surface);
    font-size: var(--_font-size-s);
  }

  .alone > .icon {
    flex: none;
    color: var(--_warning);
  }

  .reading {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  @container (inline-size < 340px) {
    .picture {
      grid-template-columns: 64px minmax(0, 1fr) auto;
    }

    canvas {
      inline-size: 64px;
      block-size: 64px;
    }
  }
`;
