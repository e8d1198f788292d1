import { css } from 'lit';

/* The room is as high as so many lines and the acts, whatever the words: a longer text unfolds. */
export const campaignBannerStyles = css`
  .fold {
    --_lines: 3;
    --_text-room: calc(var(--_lines) * var(--_line-height) * var(--_font-size-m));
    --_acts: var(--_target);
    --_room: calc(var(--_text-room) + var(--_acts) + 3 * var(--_space-2));
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
    transition-delay: 0s;
  }

  .room {
    min-block-size: 0;
    overflow: hidden;
  }

  .open > .room,
  .banner {
    min-block-size: var(--_room);
  }

  .banner {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    padding-block: var(--_space-2);
    padding-inline: var(--_space-4) var(--_space-3);
    border-radius: var(--_radius-m);
    background: var(--_accent-surface);
  }

  .text {
    flex: 1 1 100%;
    display: grid;
    align-items: center;
    min-block-size: var(--_text-room);
  }

  .message {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
  }

  .unfolded .message {
    display: block;
  }

  .example {
    color: var(--_text-muted);
  }

  /* As wide as its words; they wrap only where even a whole line is too short for them. */
  .banner .button {
    flex: none;
    max-inline-size: 100%;
  }

  .acts,
  .aside {
    display: flex;
    align-items: center;
    max-inline-size: 100%;
  }

  .acts {
    flex: 1 0 max-content;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .aside {
    flex: none;
    margin-inline-start: auto;
  }

  .aside .button {
    min-inline-size: var(--_target);
    color: var(--_text);
  }

  /* Its place is kept, so that it moves nothing when it is needed. */
  .unfold {
    visibility: hidden;
  }

  .clipped .unfold,
  .unfolded .unfold {
    visibility: visible;
  }

  .unfolded .unfold .icon {
    transform: rotate(180deg);
  }

  .words {
    display: none;
  }

  /* Too narrow for one row of acts with a finger's width each. */
  @container (inline-size < 340px) {
    .fold {
      --_acts: calc(2 * var(--_target) + var(--_space-2));
    }

    .aside {
      flex: 1 0 100%;
      justify-content: flex-end;
    }
  }

  @container (inline-size >= 420px) {
    .fold {
      --_lines: 2;
    }

    .acts {
      column-gap: var(--_space-4);
    }

    .aside {
      gap: var(--_space-1);
    }
  }

  @container (inline-size >= 720px) {
    .strip {
      --_room: calc(max(var(--_text-room), var(--_target)) + 2 * var(--_space-2));
    }

    /* Beside the acts where a few words fit in a line, else above; takes room ahead of them. */
    .strip .text {
      flex: 1000 1 18em;
    }
  }

  @container (inline-size >= 1080px) {
    .strip .words {
      display: inline;
    }
  }

  .card {
    --_lines: 5;
    --_room: calc(var(--_text-room) + var(--_acts) + 2 * var(--_space-4) + var(--_space-3));
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
