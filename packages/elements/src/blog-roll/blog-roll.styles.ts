import { css } from 'lit';

export const blogRollStyles = css`
  section,
  .skeleton {
    --_gap: calc(var(--_space-7) * var(--_density));
    display: grid;
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

  .labels {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
  }

  .labels time::after {
    content: '·';
    margin-inline-start: var(--_space-2);
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

  @container (inline-size >= 880px) {
    .item {
      grid-template-columns: 240px minmax(0, 68ch);
      column-gap: var(--_space-7);
    }

    .byline .name {
      display: block;
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
