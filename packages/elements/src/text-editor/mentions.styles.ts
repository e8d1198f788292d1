import { css } from 'lit';

export const mentionsStyles = css`
  .people {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    inline-size: min(100%, 340px);
    max-block-size: 320px;
    overflow-y: auto;
    padding: var(--_space-1);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-floating);
  }

  .people li {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: 44px;
    padding: var(--_space-1) var(--_space-2);
    border-radius: var(--_radius-m);
    cursor: pointer;
  }

  .people li[aria-selected='true'] {
    background: var(--_accent-surface);
  }

  .who {
    display: grid;
    min-inline-size: 0;
    line-height: 1.3;
  }

  .name,
  .from {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    font-weight: var(--_weight-medium);
  }

  .from,
  .none {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .none {
    padding: var(--_space-2);
  }

  @media (forced-colors: active) {
    .people li[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
