import { css } from 'lit';
import type { CSSResultGroup } from 'lit';
import { tokens } from './tokens.styles.ts';

const COLORS = `surface-raised ffffff 252722
border dfdcd2 383a33
danger 9c3021 f2a799
danger-surface faebe6 3b221e
success 3d6323 b0cd8f
success-surface ebf2e0 26301c
warning 785006 e5c075
warning-surface f8eed7 362b15
info 2f5871 9fc6de
info-surface e6eef3 1d2e39`;

const SIZES = `space-5 20px
space-6 24px
space-7 32px
space-8 48px
density 1
font-size-l 21px
shadow-floating 0 1px 2px rgb(35 37 31 / 10%), 0 8px 24px rgb(35 37 31 / 14%)`;

/** The rest of the theme's tokens. */
export const toneTokens = tokens(COLORS, SIZES);

/** `.button.danger`. */
export const dangerStyles = css`
  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .button.danger:hover {
    background: var(--_danger-surface);
  }
`;

/** For elements that say more than a banner does: in notices, dialogs, titles. */
export const toneStyles: CSSResultGroup = [toneTokens, dangerStyles];
