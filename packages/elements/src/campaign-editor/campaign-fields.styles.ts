import { css } from 'lit';

/** Fields with their labels, hints and faults. */
export const campaignFieldStyles = css`
  label,
  legend,
  caption {
    padding: 0;
    font-size: 0.9375em;
    font-weight: var(--_weight-medium);
    text-align: start;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .labelled,
  .localized {
    gap: var(--_space-1) var(--_space-3);
  }

  .group {
    gap: var(--_space-3);
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_border);
  }

  .group > legend {
    float: inline-start;
    margin-block-end: var(--_space-2);
    font-size: var(--_font-size-l);
    line-height: 1.25;
  }

  .group > legend + * {
    clear: both;
  }

  .language {
    display: grid;
    align-content: start;
    gap: 2px;
    font-weight: var(--_weight);
  }

  .language > span {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .localized textarea.field {
    min-block-size: 0;
    /* Grows with its words where browsers know how; elsewhere it scrolls. */
    field-sizing: content;
  }

  /* As high as the other fields beside it. */
  select.field {
    min-block-size: 2.625em;
  }

  .field.number {
    max-inline-size: 8em;
  }

  .hint:empty {
    display: none;
  }

  .fault {
    color: var(--_danger);
  }

  .pair,
  .three,
  .halves {
    display: grid;
    gap: var(--_space-4);
    align-items: start;
  }

  .channels {
    display: grid;
    gap: var(--_space-5);
  }

  .channel {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-4);
  }

  .poster {
    display: grid;
    justify-items: start;
    align-content: start;
    inline-size: 144px;
  }

  .code {
    inline-size: 144px;
    block-size: 144px;
    border-radius: var(--_radius-s);
    forced-color-adjust: none;
  }

  .poster .button {
    white-space: nowrap;
  }

  .channel .button {
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  .channel-words {
    flex: 1 1 200px;
    display: grid;
    justify-items: start;
    align-content: start;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  .channel h4 {
    margin: 0;
    font-size: 1em;
    font-weight: var(--_weight-medium);
  }

  .channel code {
    font-size: var(--_font-size-s);
    overflow-wrap: anywhere;
    user-select: all;
  }

  .three {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  .three .field.number {
    max-inline-size: none;
  }

  @container (inline-size < 560px) {
    .localized {
      gap: var(--_space-2);
    }
  }

  @container (inline-size >= 560px) {
    .pair,
    .halves {
      grid-template-columns: 1fr 1fr;
    }

    .three {
      grid-template-columns: 1fr 1fr 1fr;
    }

    /* As wide as the longest choice. */
    .three.reader {
      grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
    }

    .localized {
      grid-template-columns: 1fr 1fr;
    }

    .localized > legend,
    .localized > .hint {
      grid-column: 1 / -1;
    }
  }
`;
