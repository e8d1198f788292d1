import { css } from 'lit';

/** `.bone`, a grey shape where text will stand; its size comes from the element's own styles. */
export const skeletonStyles = css`
  .bone {
    display: block;
    min-block-size: 0.75em;
    margin-block: 0.375em;
    border-radius: var(--_radius-s);
    background: var(--_text);
    opacity: 0.12;
  }

  .bone.round {
    margin: 0;
    border-radius: 50%;
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
