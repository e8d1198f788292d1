import { css } from 'lit';

/** The ground of an element that stands in a page of unknown colour. */
export const surfaceStyles = css`
  :host {
    container-type: inline-size;
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }
`;
