import { css } from 'lit';

export const replyComposerStyles = css`
  .composer {
    display: grid;
    gap: var(--_space-2);
  }

  textarea.field {
    min-block-size: 84px;
    resize: none;
    overflow: hidden;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
  }

  .hint {
    flex: 1 1 12em;
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .over {
    color: var(--_danger);
  }

  .acts {
    display: flex;
    gap: var(--_space-2);
    margin-inline-start: auto;
  }
`;
