import { css } from 'lit';

/** Every token of @stoa/theme under a private name, with its light value where no theme is loaded. */
export const tokenStyles = css`
  :host {
    --_color-scheme: var(--stoa-color-scheme, light);
    --_color-surface: var(--stoa-color-surface, #fefdfb);
    --_color-surface-raised: var(--stoa-color-surface-raised, #ffffff);
    --_color-surface-sunken: var(--stoa-color-surface-sunken, #f4f2ec);
    --_color-text: var(--stoa-color-text, #23251f);
    --_color-text-muted: var(--stoa-color-text-muted, #5e6157);
    --_color-border: var(--stoa-color-border, #dfdcd2);
    --_color-border-strong: var(--stoa-color-border-strong, #83857a);
    --_color-accent: var(--stoa-color-accent, #2a5e51);
    --_color-on-accent: var(--stoa-color-on-accent, #ffffff);
    --_color-accent-surface: var(--stoa-color-accent-surface, #e4eee8);
    --_color-danger: var(--stoa-color-danger, #9c3021);
    --_color-danger-surface: var(--stoa-color-danger-surface, #faebe6);
    --_color-success: var(--stoa-color-success, #3d6323);
    --_color-success-surface: var(--stoa-color-success-surface, #ebf2e0);
    --_color-warning: var(--stoa-color-warning, #785006);
    --_color-warning-surface: var(--stoa-color-warning-surface, #f8eed7);
    --_color-info: var(--stoa-color-info, #2f5871);
    --_color-info-surface: var(--stoa-color-info-surface, #e6eef3);
    --_shadow-floating: var(
      --stoa-shadow-floating,
      0 1px 2px rgb(35 37 31 / 10%),
      0 8px 24px rgb(35 37 31 / 14%)
    );
    --_focus-ring: var(--stoa-focus-ring, 2px solid #2a5e51);
    --_space-1: var(--stoa-space-1, 4px);
    --_space-2: var(--stoa-space-2, 8px);
    --_space-3: var(--stoa-space-3, 12px);
    --_space-4: var(--stoa-space-4, 16px);
    --_space-5: var(--stoa-space-5, 20px);
    --_space-6: var(--stoa-space-6, 24px);
    --_space-7: var(--stoa-space-7, 32px);
    --_space-8: var(--stoa-space-8, 48px);
    --_density: var(--stoa-density, 1);
    --_radius-s: var(--stoa-radius-s, 4px);
    --_radius-m: var(--stoa-radius-m, 6px);
    --_radius-l: var(--stoa-radius-l, 10px);
    --_font: var(--stoa-font, inherit);
    --_font-size-s: var(--stoa-font-size-s, 13px);
    --_font-size-m: var(--stoa-font-size-m, 15px);
    --_font-size-l: var(--stoa-font-size-l, 21px);
    --_font-weight: var(--stoa-font-weight, 400);
    --_font-weight-medium: var(--stoa-font-weight-medium, 600);
    --_line-height: var(--stoa-line-height, 1.5);
    --_motion-fast: var(--stoa-motion-fast, 120ms);
    --_motion-slow: var(--stoa-motion-slow, 200ms);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion-fast: 0ms;
      --_motion-slow: 0ms;
    }
  }
`;
