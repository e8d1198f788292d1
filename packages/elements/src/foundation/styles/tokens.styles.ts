import { css } from 'lit';

/**
 * Every token of the theme under a short name, with the theme's own value where it is not loaded.
 * Without it the colours follow the page's `color-scheme`, which a page that knows only light does
 * not have; engines without `light-dark()` stay light.
 */
export const tokenStyles = css`
  :host {
    color-scheme: var(--stoa-color-scheme, inherit);
    --_surface: var(--stoa-color-surface, #fefdfb);
    --_surface-raised: var(--stoa-color-surface-raised, #ffffff);
    --_surface-sunken: var(--stoa-color-surface-sunken, #f4f2ec);
    --_text: var(--stoa-color-text, #23251f);
    --_text-muted: var(--stoa-color-text-muted, #5e6157);
    --_border: var(--stoa-color-border, #dfdcd2);
    --_border-strong: var(--stoa-color-border-strong, #83857a);
    --_accent: var(--stoa-color-accent, #2a5e51);
    --_on-accent: var(--stoa-color-on-accent, #ffffff);
    --_accent-surface: var(--stoa-color-accent-surface, #e4eee8);
    --_danger: var(--stoa-color-danger, #9c3021);
    --_danger-surface: var(--stoa-color-danger-surface, #faebe6);
    --_success: var(--stoa-color-success, #3d6323);
    --_success-surface: var(--stoa-color-success-surface, #ebf2e0);
    --_warning: var(--stoa-color-warning, #785006);
    --_warning-surface: var(--stoa-color-warning-surface, #f8eed7);
    --_info: var(--stoa-color-info, #2f5871);
    --_info-surface: var(--stoa-color-info-surface, #e6eef3);
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
    --_font-size-m: var(--stoa-font-size-m, 16px);
    --_font-size-l: var(--stoa-font-size-l, 21px);
    --_weight: var(--stoa-font-weight, 400);
    --_weight-medium: var(--stoa-font-weight-medium, 600);
    --_line-height: var(--stoa-line-height, 1.5);
    --_motion-fast: var(--stoa-motion-fast, 120ms);
    --_motion-slow: var(--stoa-motion-slow, 200ms);
    --_target: var(--stoa-target, 32px);
  }

  @supports (color: light-dark(#fff, #000)) {
    :host {
      --_surface: var(--stoa-color-surface, light-dark(#fefdfb, #1c1d1a));
      --_surface-raised: var(--stoa-color-surface-raised, light-dark(#ffffff, #252722));
      --_surface-sunken: var(--stoa-color-surface-sunken, light-dark(#f4f2ec, #141512));
      --_text: var(--stoa-color-text, light-dark(#23251f, #ecebe4));
      --_text-muted: var(--stoa-color-text-muted, light-dark(#5e6157, #abada1));
      --_border: var(--stoa-color-border, light-dark(#dfdcd2, #383a33));
      --_border-strong: var(--stoa-color-border-strong, light-dark(#83857a, #7c7e73));
      --_accent: var(--stoa-color-accent, light-dark(#2a5e51, #93c9b6));
      --_on-accent: var(--stoa-color-on-accent, light-dark(#ffffff, #10241d));
      --_accent-surface: var(--stoa-color-accent-surface, light-dark(#e4eee8, #22352e));
      --_danger: var(--stoa-color-danger, light-dark(#9c3021, #f2a799));
      --_danger-surface: var(--stoa-color-danger-surface, light-dark(#faebe6, #3b221e));
      --_success: var(--stoa-color-success, light-dark(#3d6323, #b0cd8f));
      --_success-surface: var(--stoa-color-success-surface, light-dark(#ebf2e0, #26301c));
      --_warning: var(--stoa-color-warning, light-dark(#785006, #e5c075));
      --_warning-surface: var(--stoa-color-warning-surface, light-dark(#f8eed7, #362b15));
      --_info: var(--stoa-color-info, light-dark(#2f5871, #9fc6de));
      --_info-surface: var(--stoa-color-info-surface, light-dark(#e6eef3, #1d2e39));
      --_focus-ring: var(--stoa-focus-ring, 2px solid light-dark(#2a5e51, #93c9b6));
    }
  }

  :host([data-stoa-theme='light']) {
    color-scheme: light;
  }

  :host([data-stoa-theme='dark']) {
    color-scheme: dark;
  }

  @media (pointer: coarse) {
    :host {
      --_target: var(--stoa-target, 44px);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion-fast: 0ms;
      --_motion-slow: 0ms;
    }
  }
`;
