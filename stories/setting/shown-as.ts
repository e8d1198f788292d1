import type { Decorator } from '@storybook/web-components-vite';

/** Puts the toolbar's choices where a host page has them: on `<html>`. */
export const shownAs: Decorator = (story, { globals }) => {
  const { theme, locale, density, direction } = globals as Readonly<Record<string, string>>;
  const page = document.documentElement;
  page.lang = locale ?? 'en';
  page.dir = direction ?? 'ltr';
  page.dataset['stoaTheme'] = theme ?? 'light';
  page.dataset['stoaDensity'] = density ?? 'comfortable';
  return story();
};
