import { css } from 'lit';

export const blogPostStyles = css`
  .item.blog h3 {
    font-size: 1.75em;
    line-height: 1.15;
  }

  .item.blog .words {
    font-size: 1.0625em;
    line-height: 1.6;
  }
`;
