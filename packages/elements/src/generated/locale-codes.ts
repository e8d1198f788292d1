export const sourceLocale = `en`;
export const targetLocales = [
  `pl`,
] as const;
