import { css } from 'lit';

/** For `richText()`: the words of people; those of their markdown come with its parser. */
export const proseStyles = css`
  .prose {
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
  }

  .prose > * + * {
    margin-block-start: 0.625em;
  }
`;
