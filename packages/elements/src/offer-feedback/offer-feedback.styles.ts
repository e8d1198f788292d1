import { css } from 'lit';

/** The card: picture, words, questions and the form. */
export const offerFeedbackStyles = css`
  .card {
    --_gap: calc(var(--_space-6) * var(--_density));
    --_inset: calc(var(--_space-5) * var(--_density));
    display: grid;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }

  .picture {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    max-block-size: 400px;
    object-fit: cover;
    background: var(--_surface-sunken);
  }

  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(64px, 1fr));
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_inset) 0;
  }

  .pictures button {
    display: block;
    inline-size: 100%;
    padding: 2px;
    border: 2px solid transparent;
    border-radius: var(--_radius-m);
    background: none;
    cursor: pointer;
  }

  .pictures button[aria-pressed='true'] {
    border-color: var(--_accent);
  }

  .pictures img {
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
  }

  .form,
  .outcome,
  .invitation,
  .answer {
    display: grid;
    align-content: start;
    gap: var(--_gap);
    min-inline-size: 0;
  }

  .words,
  .answer {
    padding: var(--_inset);
  }

  .words {
    padding-block-end: 0;
  }

  h2,
  h3 {
    font-size: 1em;
    font-weight: var(--_weight-medium);
    line-height: 1.35;
  }

  /* Texts in another script than the page's stay at the edge that the card aligns to. */
  h2,
  p,
  legend,
  dt,
  dd {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .words p {
    max-inline-size: 68ch;
    margin-block-start: var(--_space-1);
    color: var(--_text-muted);
  }

  .stakes {
    margin-block-start: var(--_space-4);
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }

  .status li,
  .promise {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    font-size: var(--_font-size-s);
  }

  .status li {
    padding: 2px var(--_space-2) 2px 6px;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-weight: var(--_weight-medium);
    gap: 6px;
  }

  .status .closing {
    background: var(--_warning-surface);
    color: var(--_warning);
  }

  .status .decided {
    background: var(--_success-surface);
    color: var(--_success);
  }

  .promise {
    align-items: flex-start;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }

  .meta {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .question {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .legend,
  .asks {
    padding: 0;
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.25;
    text-wrap: balance;
  }

  legend {
    margin-block-end: var(--_space-4);
  }

  .scale {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }

  .scale.long {
    grid-auto-flow: row;
    grid-template-columns: repeat(5, minmax(0, 1fr));
  }

  .step {
    position: relative;
    display: block;
  }

  .step input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .step-value {
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: max(48px, var(--_target));
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    font-weight: var(--_weight-medium);
    font-variant-numeric: tabular-nums;
    transition:
      background-color var(--_motion-fast),
      border-color var(--_motion-fast);
  }

  .step:hover .step-value {
    background: var(--_accent-surface);
    border-color: var(--_accent);
  }

  .step input:checked + .step-value {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .step input:focus-visible + .step-value {
    outline: var(--_focus-ring);
    outline-offset: 2px;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: var(--_space-4);
    margin-block-start: var(--_space-2);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .ends span:last-child {
    text-align: end;
  }

  .options {
    display: grid;
    gap: var(--_space-2);
  }

  .hint {
    margin-block: calc(-1 * var(--_space-3)) var(--_space-3);
  }

  .option {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: max(48px, var(--_target));
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    cursor: pointer;
    transition:
      background-color var(--_motion-fast),
      border-color var(--_motion-fast);
  }

  .option:hover {
    border-color: var(--_accent);
    background: var(--_accent-surface);
  }

  .option.chosen {
    border-color: var(--_accent);
    background: var(--_accent-surface);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .option input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .missing {
    margin-block-start: var(--_space-2);
    color: var(--_danger);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }

  .sentence-field {
    display: grid;
    gap: var(--_space-2);
  }

  .sentence-field span {
    font-weight: var(--_weight-medium);
  }

  .sentence-field .legend {
    margin-block-end: var(--_space-2);
  }

  textarea.field {
    min-block-size: 0;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  .form > .acts .button {
    min-block-size: max(40px, var(--_target));
    padding-inline: var(--_space-5);
  }

  .form > .meta {
    margin-block-start: calc(-1 * var(--_space-3));
  }

  .bone-title {
    inline-size: 40%;
    block-size: 1em;
  }

  .bone-short {
    inline-size: 65%;
  }

  .bone-question {
    inline-size: 80%;
    block-size: 1.5em;
    margin-block-end: var(--_space-4);
  }

  .bone-scale {
    block-size: 48px;
  }

  .bone-field {
    block-size: 66px;
  }

  .bone-button {
    inline-size: 9em;
    block-size: var(--_target);
  }

  .bone.picture {
    margin: 0;
    border-radius: 0;
  }

  @container (inline-size >= 480px) {
    .card {
      --_inset: calc(var(--_space-6) * var(--_density));
    }

    .scale.long {
      grid-template-columns: none;
      grid-auto-flow: column;
    }
  }

  @container (inline-size >= 760px) {
    .card {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      grid-template-rows: auto 1fr;
    }

    .answer {
      grid-column: 2;
      grid-row: 1 / span 2;
      padding: calc(var(--_space-7) * var(--_density));
    }

    .words {
      padding-block-end: var(--_inset);
    }

    .for-owner {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .pictures button[aria-pressed='true'] {
      border-color: Highlight;
    }

    .step input:checked + .step-value {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .option.chosen {
      border-color: Highlight;
    }

    .status li,
    .promise {
      border: 1px solid CanvasText;
    }
  }
`;
