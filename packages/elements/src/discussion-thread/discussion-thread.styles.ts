import { css } from 'lit';

export const discussionThreadStyles = css`
  :host {
    padding: calc(var(--_space-5) * var(--_density));
  }

  section {
    display: grid;
    gap: calc(var(--_space-5) * var(--_density));
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    min-block-size: var(--_target);
  }

  h2 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.25;
  }

  ol.roots {
    display: grid;
    gap: calc(var(--_space-6) * var(--_density));
  }

  ol.replies {
    display: grid;
    gap: calc(var(--_space-4) * var(--_density));
    margin-block-start: calc(var(--_space-4) * var(--_density));
    padding-inline-start: calc(36px + var(--_space-3));
  }

  ol.deeper {
    padding-inline-start: var(--_space-4);
    border-inline-start: 1px solid var(--_border);
  }

  ol.deeper ol.deeper {
    padding-inline-start: 0;
    border-inline-start: 0;
  }

  .more {
    margin-block-start: var(--_space-4);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_text-muted);
  }

  .more .quiet {
    margin-inline-start: calc(-1 * var(--_space-2));
  }

  li > .more {
    padding-inline-start: calc(36px + var(--_space-3));
  }

  .quiet {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .skeleton {
    display: grid;
    gap: calc(var(--_space-5) * var(--_density));
  }

  .bone.heading {
    inline-size: 9em;
    min-block-size: 1.25em;
  }

  .bone.field {
    min-block-size: 44px;
    margin: 0;
  }

  .row {
    display: grid;
    grid-template-columns: 36px 1fr;
    gap: var(--_space-3);
  }

  .bone.round {
    block-size: 36px;
  }

  .bone.name {
    inline-size: 10em;
    max-inline-size: 60%;
  }

  .bone.short {
    inline-size: 70%;
  }

  @container (max-width: 420px) {
    ol.replies {
      padding-inline-start: var(--_space-4);
    }

    ol.deeper {
      padding-inline-start: var(--_space-3);
    }
  }
`;
