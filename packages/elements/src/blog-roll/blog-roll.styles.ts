import { css } from 'lit';

export const blogRollStyles = css`
  section,
  .skeleton {
    --_gap: calc(var(--_space-7) * var(--_density));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-6);
  }

  section {
    padding: calc(var(--_space-5) * var(--_density));
  }

  h2 {
    font-size: 1em;
    font-weight: var(--_weight-medium);
    color: var(--_text-muted);
  }

  .items {
    display: grid;
    gap: var(--_gap);
  }

  .items > li + li {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .item,
  .content {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space-3) * var(--_density));
    min-inline-size: 0;
  }

  .content {
    inline-size: 100%;
    max-inline-size: 68ch;
  }

  .picture {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-radius: var(--_radius-l);
    background: var(--_surface-sunken);
  }

  .byline {
    display: flex;
    gap: var(--_space-3);
    inline-size: 100%;
  }

  .byline p {
    line-height: 1.4;
  }

  .name {
    font-weight: var(--_weight-medium);
    margin-inline-end: var(--_space-1);
  }

  .meta {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .byline > div {
    flex: 1;
    min-inline-size: 0;
  }

  .follow {
    flex: none;
    align-self: start;
  }

  .button.follow {
    border-color: var(--_border);
    color: var(--_text);
  }

  .button.follow.on {
    border-color: transparent;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }

  .new {
    margin-inline-end: var(--_space-1);
    padding: 1px var(--_space-2);
    border-radius: var(--_radius-s);
    background: var(--_accent-surface);
    color: var(--_accent);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-medium);
  }

  .delegate {
    color: var(--_text);
  }

  .due {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    color: var(--_info);
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    gap: var(--_space-3);
    max-inline-size: 720px;
  }

  .filters label {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }

  .filters .field {
    min-block-size: var(--_target);
    padding-block: var(--_space-1);
    text-overflow: ellipsis;
  }

  h3 a {
    color: inherit;
    text-decoration: none;
  }

  h3 a:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
  }

  .followed {
    padding-block-end: var(--_space-2);
  }

  .followed summary {
    inline-size: max-content;
    max-inline-size: 100%;
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    cursor: pointer;
  }

  .followed li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    padding-block: var(--_space-1);
  }

  .followed .name {
    flex: 1 1 160px;
  }

  .followed ul {
    max-inline-size: 420px;
  }

  .voice {
    display: grid;
    gap: var(--_space-2);
    inline-size: 100%;
  }

  .voice audio {
    inline-size: 100%;
    max-inline-size: 440px;
  }

  .voice summary {
    inline-size: max-content;
    max-inline-size: 100%;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
    cursor: pointer;
  }

  .transcript {
    white-space: pre-line;
  }

  .parts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_space-4);
    inline-size: 100%;
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }

  .part {
    display: grid;
    align-content: start;
    min-block-size: var(--_target);
    color: var(--_text);
    line-height: 1.35;
    text-decoration: none;
  }

  .part:hover bdi {
    text-decoration: underline;
  }

  .part bdi {
    font-weight: var(--_weight-medium);
  }

  .part.next {
    grid-column: 2;
    justify-items: end;
    text-align: end;
  }

  .versions {
    display: grid;
    gap: var(--_space-4);
    inline-size: 100%;
    padding-inline-start: var(--_space-4);
    border-inline-start: 2px solid var(--_border);
    color: var(--_text-muted);
  }

  .versions .title {
    color: var(--_text);
    font-weight: var(--_weight-medium);
  }

  .labels {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    /* The dot before what begins a line lies outside and is cut off. */
    margin-inline: -4px;
    padding-inline: 4px;
    overflow-x: clip;
  }

  .provenance {
    position: relative;
  }

  .provenance::before {
    content: '·';
    position: absolute;
    inset-inline-end: calc(100% + 4px);
    inline-size: 4px;
    text-align: center;
  }

  .goal {
    padding: 0 var(--_space-2);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  h3 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.25;
    text-wrap: balance;
  }

  .words {
    inline-size: 100%;
  }

  .words.folded > .prose > :nth-child(n + 2) {
    display: none;
  }

  .words > .prose > :focus {
    outline: none;
    box-shadow: none;
  }

  .joined .words {
    font-size: var(--_font-size-l);
    line-height: 1.4;
  }

  .asked {
    display: grid;
    gap: var(--_space-1);
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_border-strong);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  .button.fold {
    color: var(--_accent);
    font-weight: var(--_weight-medium);
  }

  .fold .icon {
    transition: transform var(--_motion-fast);
  }

  .fold[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  .thread {
    justify-self: stretch;
    margin-inline: calc(-1 * var(--_space-5) * var(--_density));
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-3);
  }

  .skeleton .byline > div {
    flex: 1;
  }

  .bone.round {
    inline-size: 36px;
    block-size: 36px;
  }

  .skeleton .item,
  .skeleton .content {
    justify-items: stretch;
    gap: var(--_space-2);
  }

  .bone-name {
    max-inline-size: 12em;
  }

  .bone-meta {
    max-inline-size: 8em;
  }

  .bone-headline {
    inline-size: 80%;
    block-size: 1.25em;
  }

  .bone-short {
    inline-size: 60%;
  }

  @container (inline-size < 440px) {
    .byline {
      flex-wrap: wrap;
    }

    .byline > div {
      flex: 1 1 180px;
    }

    .follow {
      margin-inline-start: calc(36px + var(--_space-3));
    }
  }

  @container (inline-size >= 880px) {
    .item {
      grid-template-columns: 240px minmax(0, 68ch);
      column-gap: var(--_space-7);
    }

    .byline {
      flex-wrap: wrap;
      align-content: start;
    }

    .byline > div {
      flex: 1 1 150px;
    }

    .byline .name {
      display: block;
    }

    .follow {
      margin-inline-start: calc(36px + var(--_space-3) - var(--_space-2));
    }

    .labels time::after {
      content: none;
    }

    .labels {
      flex-direction: column;
      align-items: start;
      margin-block-start: var(--_space-2);
    }
  }
`;
