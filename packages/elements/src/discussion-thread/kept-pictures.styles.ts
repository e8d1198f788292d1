import { css } from 'lit';

export const keptPicturesStyles = css`
  .kept {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }

  .kept canvas {
    display: block;
    inline-size: 160px;
    block-size: 120px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }
`;
