import type { LocalizedText } from '@stoa/contract';
import { languageOf, pageLocale } from './locale.ts';

/** The text in the page's language, else in English, else in whichever comes first. */
export function localized(text: LocalizedText, locale = pageLocale()): string {
  return text[localizedLang(text, locale)] ?? '';
}

/** The language tag of the text that `localized` picks, for the `lang` attribute. */
export function localizedLang(text: LocalizedText, locale = pageLocale()): string {
  const tags = Object.keys(text);
  const language = languageOf(locale);
  return (
    tags.find((tag) => tag.toLowerCase() === locale.toLowerCase()) ??
    tags.find((tag) => languageOf(tag) === language) ??
    tags.find((tag) => languageOf(tag) === 'en') ??
    tags[0] ??
    ''
  );
}
