import { css } from 'lit';

export const postEditorStyles = css`
  form,
  .inside {
    display: grid;
    gap: calc(var(--_space-4) * var(--_density));
    max-inline-size: 68ch;
  }

  section {
    gap: var(--_space-4);
  }

  h2 {
    color: var(--_text);
    font-size: var(--_font-size-l);
    line-height: 1.25;
  }

  .words-field {
    display: grid;
    gap: var(--_space-1);
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-3) var(--_space-5);
  }

  .top .labelled {
    flex: 1 1 200px;
    max-inline-size: 320px;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  legend,
  .labelled > span:first-child {
    padding: 0;
    margin-block-end: var(--_space-1);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .labelled {
    display: grid;
    min-inline-size: 0;
  }

  .choice {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    font-size: 0.9375em;
    cursor: pointer;
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-surface);
  }

  .choice:has(:disabled) {
    color: var(--_text-muted);
    border-style: dashed;
    cursor: default;
  }

  .choice input {
    margin: 0;
    accent-color: var(--_accent);
  }

  .field {
    min-block-size: var(--_target);
  }

  .headline {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
  }

  .pair {
    display: grid;
    grid-template-columns: 1fr 8em;
    gap: var(--_space-3);
  }

  .hint {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .labelled .hint {
    margin-block-start: var(--_space-1);
  }

  .hint.over,
  .fault {
    color: var(--_danger);
  }

  .fault {
    display: grid;
    gap: var(--_space-1);
  }

  form > .acts,
  .acts {
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
    margin-inline-start: 0;
  }

  form > .acts.enclosing {
    gap: 0 var(--_space-1);
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  .file {
    cursor: pointer;
  }

  .file:focus-within {
    outline: var(--_focus-ring);
    outline-offset: 2px;
  }

  .enclosure {
    display: grid;
    justify-items: start;
    gap: var(--_space-3);
    padding: var(--_space-3);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }

  .enclosure > .labelled {
    inline-size: 100%;
  }

  .enclosure img {
    max-block-size: 200px;
    inline-size: auto;
    border-radius: var(--_radius-s);
  }

  .enclosure audio {
    inline-size: 100%;
  }

  .more {
    display: block;
    border-block-start: 1px solid var(--_border);
    padding-block-start: var(--_space-2);
  }

  .more summary {
    inline-size: max-content;
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_text-muted);
    font-size: 0.9375em;
    cursor: pointer;
  }

  .inside {
    padding-block: var(--_space-2);
  }

  .preview {
    padding: var(--_space-4);
    border: 1px dashed var(--_border-strong);
    border-radius: var(--_radius-l);
  }

  .list {
    display: block;
    margin-block-start: var(--_space-5);
    padding: 0;
    max-inline-size: 68ch;
  }

  .list {
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_border);
  }

  .list h3 {
    margin-block-end: var(--_space-2);
    font-size: 1em;
    font-weight: var(--_weight-medium);
  }

  .list li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    padding-block: var(--_space-2);
  }

  .list .labelled {
    margin-block: var(--_space-3) var(--_space-2);
  }

  .list p {
    flex: 1 1 300px;
    display: grid;
    min-inline-size: 0;
  }

  .item-words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  .item-acts {
    margin-inline: calc(-1 * var(--_space-2));
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-1);
  }

  .earlier-words {
    flex-basis: 100%;
    font-size: var(--_font-size-s);
  }

  .earlier-words summary {
    inline-size: max-content;
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .list .person p {
    flex-basis: 140px;
  }

  .list .person {
    gap: var(--_space-3);
    padding-block: var(--_space-2);
  }

  .list .labelled {
    max-inline-size: 320px;
  }

  @container (inline-size < 480px) {
    .list li:not(.person) p {
      flex-basis: 100%;
    }
  }

  .bone.block {
    min-block-size: 6em;
  }
`;
