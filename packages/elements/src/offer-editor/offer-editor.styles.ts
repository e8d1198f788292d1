import { css } from 'lit';

export const offerEditorStyles = css`
  :host {
    container-type: inline-size;
  }

  .editor,
  .sheet {
    display: grid;
    gap: var(--_space-6);
    min-inline-size: 0;
  }

  .sheet {
    gap: var(--_space-7);
    max-inline-size: 760px;
  }

  .editor > stoa-offer-report {
    max-inline-size: 960px;
  }

  /* Nothing new takes no room. */
  .news:not(:has(.notice)) {
    position: absolute;
  }

  .head {
    max-inline-size: 760px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
  }

  h2 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.25;
  }

  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: 2px;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }

  .views button {
    min-block-size: var(--_target);
    padding: var(--_space-1) var(--_space-4);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: 0.9375em;
    font-weight: var(--_weight-medium);
    cursor: pointer;
  }

  .views button[aria-pressed='true'] {
    background: var(--_surface-raised);
    box-shadow: 0 0 0 1px var(--_border);
    color: var(--_text);
  }

  fieldset {
    display: grid;
    gap: var(--_space-4);
    min-inline-size: 0;
    margin: 0;
    padding: var(--_space-6) 0 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }

  fieldset:first-of-type {
    padding-block-start: 0;
    border-block-start: 0;
  }

  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.25;
  }

  .text-field {
    display: grid;
    align-content: start;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  label {
    font-weight: var(--_weight-medium);
  }

  .meta {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .reason {
    color: var(--_danger);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }

  .reason:empty {
    display: none;
  }

  .row-of-fields {
    display: grid;
    gap: var(--_space-4);
  }

  /* As high as the other fields beside it. */
  select.field {
    min-block-size: 2.625em;
  }

  .narrow-field {
    max-inline-size: 320px;
  }

  .picture-field {
    display: grid;
    grid-template-columns: 120px minmax(0, 1fr);
    gap: var(--_space-4);
    align-items: start;
  }

  .picture-field img,
  .no-picture {
    inline-size: 120px;
    block-size: 90px;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    object-fit: cover;
  }

  .no-picture {
    border: 1px dashed var(--_border-strong);
  }

  .picture-field .fields {
    display: grid;
    gap: var(--_space-3);
    justify-items: start;
  }

  .picture-field .text-field {
    inline-size: 100%;
  }

  .question-card {
    display: grid;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_surface-sunken);
  }

  .question-card .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_target);
  }

  .kind {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }

  .option-fields {
    display: grid;
    gap: var(--_space-2);
  }

  .option-fields li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-2);
    align-items: end;
  }

  .option-fields label {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .add {
    justify-self: start;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
  }

  .upload {
    position: relative;
  }

  .upload:focus-within {
    outline: var(--_focus-ring);
    outline-offset: 2px;
  }

  .check {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: var(--_target);
    cursor: pointer;
  }

  .check input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .check + .meta {
    margin-block-start: calc(-1 * var(--_space-3));
    padding-inline-start: 32px;
  }

  .missing {
    background: var(--_warning-surface);
  }

  .missing > .icon {
    color: var(--_warning);
  }

  .missing ul {
    display: grid;
    gap: var(--_space-1);
    margin-block-start: var(--_space-1);
  }

  .reason-link {
    padding: var(--_space-1) 0;
    border: 0;
    background: none;
    color: var(--_text);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  .preview {
    display: grid;
    gap: var(--_space-3);
  }

  .bone-field {
    block-size: 44px;
  }

  @container (inline-size >= 560px) {
    .row-of-fields {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }

    .picture-field {
      grid-template-columns: 160px minmax(0, 1fr);
    }

    .picture-field img,
    .no-picture {
      inline-size: 160px;
      block-size: 120px;
    }
  }

  @container (inline-size < 420px) {
    .picture-field {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .views button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .question-card {
      border: 1px solid CanvasText;
    }
  }
`;
