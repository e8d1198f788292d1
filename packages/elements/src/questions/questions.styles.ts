import { css } from 'lit';

export const questionsStyles = css`
  section {
    display: grid;
    gap: calc(var(--_space-4) * var(--_density));
    padding: calc(var(--_space-5) * var(--_density));
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }

  h2 {
    flex: 1 1 auto;
    font-size: 1em;
    font-weight: var(--_weight-medium);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .whose {
    display: flex;
    padding: 2px;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
  }

  .whose .button[aria-pressed='true'] {
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_border);
  }

  select {
    min-block-size: var(--_target);
    max-inline-size: 100%;
    margin: 0;
    padding: 0 var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    font-size: var(--_font-size-s);
  }

  ol,
  .skeleton {
    display: grid;
    gap: calc(var(--_space-4) * var(--_density));
  }

  li + li,
  .row + .row {
    padding-block-start: calc(var(--_space-4) * var(--_density));
    border-block-start: 1px solid var(--_border);
  }

  article,
  .row {
    display: flex;
    gap: var(--_space-3);
  }

  .content,
  .row > div {
    flex: 1;
    min-inline-size: 0;
    max-inline-size: 68ch;
  }

  .name {
    font-weight: var(--_weight-medium);
  }

  .words > .prose {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    margin-block-start: var(--_space-2);
  }

  .acts .icon {
    inline-size: 18px;
    block-size: 18px;
    transition: transform var(--_motion-fast);
  }

  .acts [aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  .thread {
    margin-block-start: var(--_space-3);
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_space-3);
  }

  .bone.round {
    flex: none;
    inline-size: 36px;
    block-size: 36px;
  }

  .bone-name {
    inline-size: 30%;
  }

  .bone-short {
    inline-size: 60%;
  }
`;
