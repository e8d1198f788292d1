import type { ReactiveControllerHost } from 'lit';
import { sourceLocale, targetLocales } from '../generated/locale-codes.ts';

type Locale = typeof sourceLocale | (typeof targetLocales)[number];

/** Elements whose words are needed, by tag: those that are defined. */
const tags = new Set<string>();
const hosts = new Set<ReactiveControllerHost>();

/** The language that the words on the page are in, and the one that they are to be in. */
let language: Locale = sourceLocale;
let wanted: Locale = sourceLocale;
let chosen: string | undefined;
let tag: string = sourceLocale;
let watching = false;
let attempts = 0;
let learning: Promise<void> | undefined;

/** The language that a tag names, without its region. */
export function languageOf(of: string): string {
  return of.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** The page's language tag as used for dates and numbers; its language is the one of our texts. */
export function pageLocale(): string {
  return languageOf(tag) === language ? tag : language;
}

/** Chooses the language of all elements on the page; `undefined` leaves it to the page's `lang`. */
export function setPageLocale(locale: string | undefined): Promise<void> {
  chosen = locale;
  return show(locale ?? document.documentElement.lang);
}

/** Renders the host in the page's language: the one chosen, or the nearest `lang` of the first element. */
export function followLocale(host: ReactiveControllerHost & Element): void {
  host.addController({
    hostConnected: () => {
      hosts.add(host);
      needWords(host.localName);
      if (watching) return;
      watching = true;
      const page = document.documentElement;
      const look = (lang: string): void => {
        if (!chosen) void show(lang);
      };
      look(nearestLang(host));
      new MutationObserver(() => look(page.lang)).observe(page, { attributeFilter: ['lang'] });
    },
    hostDisconnected: () => hosts.delete(host),
  });
}

/** An element is there; its words come, if the page is not in the language of the sources. */
export function needWords(of: string): void {
  const isNew = !tags.has(of);
  tags.add(of);
  if (isNew && wanted !== sourceLocale) learning = speak();
}

/** Resolves when the words of all elements that are defined by now have come, or cannot. */
export async function wordsHaveCome(): Promise<void> {
  await learning;
}

/** The nearest `lang` attribute, through shadow roots. */
function nearestLang(element: Element): string {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return lang || (host ? nearestLang(host) : '');
}

function show(asked: string): Promise<void> {
  try {
    [tag = sourceLocale] = Intl.getCanonicalLocales(asked || navigator.language);
  } catch {
    tag = sourceLocale;
  }
  wanted = targetLocales.find((locale) => locale === languageOf(tag)) ?? sourceLocale;
  return (learning = speak());
}

/** Most pages are in the language of the sources, and load nothing for it. */
async function speak(): Promise<void> {
  const attempt = ++attempts;
  const locale = wanted;
  try {
    if (locale !== language || locale !== sourceLocale) {
      const words = await import('./words.ts');
      await words.learn(locale, [...tags]);
      if (attempt !== attempts) return;
      await words.speak(locale);
    }
    language = locale;
  } catch (error) {
    // Texts stay in the language they have; a missing file must not take the element down.
    console.warn('Stoa: a part of an element could not be loaded.', error);
  }
  for (const host of hosts) host.requestUpdate();
}
