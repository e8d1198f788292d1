import { css } from 'lit';

export const campaignBannerStyles = css`
  .fold {
    --_room: calc(2 * var(--_target) + 3 * var(--_space-2));
    display: grid;
    grid-template-rows: 0fr;
    visibility: hidden;
    transition:
      grid-template-rows var(--_motion-slow),
      visibility 0s var(--_motion-slow);
  }

  .fold.open {
    grid-template-rows: 1fr;
    visibility: visible;
    transition: grid-template-rows var(--_motion-slow);
  }

  .room {
    min-block-size: 0;
    overflow: hidden;
  }

  .open > .room {
    min-block-size: var(--_room);
  }

  .banner {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    min-block-size: var(--_room);
    padding: var(--_space-2) var(--_space-3);
    padding-inline-start: var(--_space-4);
    border-radius: var(--_radius-m);
    background: var(--_accent-surface);
  }

  .message {
    flex: 1 1 100%;
    text-wrap: pretty;
  }

  /* As wide as its words; they wrap only where even a whole line is too short for them. */
  .banner .button {
    flex: none;
    max-inline-size: 100%;
  }

  .acts {
    flex: 1 0 max-content;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    max-inline-size: 100%;
  }

  .aside {
    flex: none;
    display: flex;
    max-inline-size: 100%;
    align-items: center;
    gap: var(--_space-1);
    margin-inline-start: auto;
  }

  .aside .button {
    min-inline-size: var(--_target);
    color: var(--_text);
  }

  .notice {
    display: flex;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    color: var(--_text-muted);
  }

  .words {
    display: none;
  }

  @container (inline-size >= 420px) {
    .words {
      display: inline;
    }
  }

  @container (inline-size >= 720px) {
    .strip {
      --_room: calc(var(--_target) + 2 * var(--_space-2));
    }

    /* Beside the acts where a few words fit in a line, else above; takes room ahead of them. */
    .strip .message {
      flex: 1000 1 20em;
      max-inline-size: max-content;
    }
  }

  .card .banner {
    gap: var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius-l);
  }

  .inline .banner {
    padding-inline-end: 0;
    border-inline-start: 2px solid var(--_border-strong);
    border-radius: 0;
    background: none;
  }

  @media (forced-colors: active) {
    .banner {
      border: 1px solid CanvasText;
    }
  }
`;
