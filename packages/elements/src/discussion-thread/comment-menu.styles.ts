import { css } from 'lit';

export const commentMenuStyles = css`
  :host {
    position: relative;
    align-self: stretch;
  }

  .menu {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: calc(-1 * var(--_target));
    z-index: 2;
    display: grid;
    min-inline-size: 180px;
    inline-size: max-content;
    max-inline-size: min(280px, calc(100vw - 32px));
    padding: var(--_space-1);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-floating);
  }

  .menu.above {
    inset-block: auto calc(100% + var(--_target));
  }

  .menu.end {
    inset-inline: auto 0;
  }

  .item {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: var(--_target);
    margin: 0;
    padding: var(--_space-1) var(--_space-3);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text);
    font: inherit;
    font-size: 0.9375em;
    text-align: start;
    cursor: pointer;
  }

  .item:is(:hover, :focus) {
    background: var(--_surface-sunken);
  }

  .item .icon {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    color: var(--_text-muted);
  }

  .item.danger,
  .item.danger .icon {
    color: var(--_danger);
  }
`;
