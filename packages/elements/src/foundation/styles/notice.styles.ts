import { css } from 'lit';

/** For `problemNotice()` and other quiet remarks: `.notice`, with `.danger` or `.success`. */
export const noticeStyles = css`
  .notice {
    display: flex;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  .notice > .icon {
    margin-block-start: 0.125em;
    color: var(--_text-muted);
  }

  .notice-title {
    font-weight: var(--_weight-medium);
  }

  .notice .button {
    margin-block-start: var(--_space-3);
  }

  .notice-details {
    margin-block-start: var(--_space-2);
    color: var(--_text-muted);
    font-size: var(--_font-size-s);
  }

  .notice-details summary {
    inline-size: max-content;
    max-inline-size: 100%;
    cursor: pointer;
  }

  .notice.danger {
    background: var(--_danger-surface);
  }

  .notice.danger > .icon {
    color: var(--_danger);
  }

  .notice.success {
    background: var(--_success-surface);
  }

  .notice.success > .icon {
    color: var(--_success);
  }

  @media (forced-colors: active) {
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;
