import { css } from 'lit';

/** `.dotted`: dots between what stands on a line, and none where it wraps. */
export const dottedStyles = css`
  .dotted {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--_space-3);
    /* The dot before what begins a line lies outside and is cut off; focus rings are not. */
    margin-inline: -4px;
    padding-inline: 4px;
    overflow-x: clip;
  }

  .meta {
    position: relative;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .meta + .meta::before {
    content: '·';
    position: absolute;
    inset-inline-end: calc(100% + 4px);
    inline-size: 4px;
    text-align: center;
  }
`;
