import { css } from 'lit';

export const commentStateStyles = css`
  .states {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    margin-block: var(--_space-1);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .state {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    font-weight: var(--_weight-medium);
  }

  .state .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .state:is(.held, .hidden) {
    padding: 1px var(--_space-2);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    color: var(--_text);
  }
`;
