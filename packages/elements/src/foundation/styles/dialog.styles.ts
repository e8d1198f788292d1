import { css } from 'lit';

/** `dialog.ask`: a question, a sentence, and `.acts`. */
export const dialogStyles = css`
  .ask {
    inline-size: min(480px, calc(100vw - 32px));
    max-block-size: calc(100vh - 32px);
    padding: var(--_space-6);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-floating);
  }

  .ask::backdrop {
    /* Darker than the page in either theme, where a colour of the theme would be lighter in one. */
    -webkit-backdrop-filter: brightness(0.5);
    backdrop-filter: brightness(0.5);
  }

  .ask h3 {
    font-size: 1.125em;
    font-weight: var(--_weight-medium);
    line-height: 1.3;
  }

  .ask p {
    margin-block: var(--_space-2) var(--_space-5);
    color: var(--_text-muted);
  }

  .ask .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    margin: 0;
  }
`;
