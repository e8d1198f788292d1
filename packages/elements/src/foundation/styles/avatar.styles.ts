import { css } from 'lit';

/** For `avatar()`. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    flex: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 36px;
    block-size: 36px;
    overflow: hidden;
    border-radius: 50%;
    background: var(--_accent-surface);
    color: var(--_accent);
    font-size: 13px;
    font-weight: var(--_weight-medium);
    line-height: 1;
    user-select: none;
  }

  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;
