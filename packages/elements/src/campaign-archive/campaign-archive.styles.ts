import { css } from 'lit';

export const campaignArchiveStyles = css`
  section {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-5);
  }

  h2 {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-medium);
    line-height: 1.25;
  }

  .items {
    display: grid;
  }

  .item {
    display: grid;
    gap: var(--_space-1);
    padding-block: var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }

  .item:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  .meta,
  .example {
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .message,
  .example {
    max-inline-size: 68ch;
    text-wrap: pretty;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }

  .back {
    color: var(--_success);
    font-size: var(--_font-size-s);
  }

  .failed {
    color: var(--_danger);
  }

  .bone-meta {
    inline-size: 9em;
  }

  .bone-short {
    inline-size: 60%;
  }

  @container (inline-size < 420px) {
    section {
      padding: var(--_space-4);
    }
  }
`;
