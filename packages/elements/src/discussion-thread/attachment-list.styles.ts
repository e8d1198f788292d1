import { css } from 'lit';

export const attachmentListStyles = css`
  .pictures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }

  .several {
    grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  .open {
    display: block;
    max-inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    cursor: zoom-in;
    overflow: hidden;
  }

  .open img {
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: 320px;
    /* What a missing picture shows are its words. */
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .several .open,
  .several .open img {
    inline-size: 100%;
  }

  .several .open img {
    block-size: 112px;
    object-fit: cover;
  }

  .file {
    max-inline-size: 100%;
    overflow: hidden;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  dialog {
    max-inline-size: min(1200px, calc(100vw - 32px));
    max-block-size: calc(100vh - 32px);
    padding: var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-floating);
  }

  dialog img {
    max-block-size: calc(100vh - 160px);
    margin-inline: auto;
    border-radius: var(--_radius-m);
  }

  dialog form {
    display: flex;
    justify-content: flex-end;
  }

  .close {
    min-inline-size: var(--_target);
    padding: 0;
  }

  .alt {
    padding: var(--_space-2);
    text-align: center;
  }
`;
