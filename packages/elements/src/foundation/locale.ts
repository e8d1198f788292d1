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

/** The page's language tag as used for dates and numbers; its language is the one of our texts. */
export function pageLocale(): string {
  return tag.split('-', 1)[0] === language ? tag : language;
}

/** Chooses the language of all elements on the page; `undefined` leaves it to the page's `lang`. */
export async function setPageLocale(locale: string | undefined): Promise<void> {
  chosen = locale;
  await show(locale ?? document.documentElement.lang);
}

/** Renders the host in the page's language: the one chosen, or the nearest `lang` of the first element. */
export function followLocale(host: ReactiveControllerHost & Element): void {
  host.addController({
    hostConnected: () => {
      hosts.add(host);
      needWords(host.localName);
      watchPage(host);
    },
    hostDisconnected: () => hosts.delete(host),
  });
}

/** An element is there; its words come, if the page is not in the language of the sources. */
export function needWords(of: string): void {
  if (tags.has(of)) return;
  tags.add(of);
  if (wanted !== sourceLocale) learning = speak();
}

/** Resolves when the words of all elements that are defined by now have come, or cannot. */
export async function wordsHaveCome(): Promise<void> {
  await learning;
}

function watchPage(first: Element): void {
  if (watching) return;
  watching = true;
  if (!chosen) void show(nearestLang(first));
  const observer = new MutationObserver(() => {
    if (!chosen) void show(document.documentElement.lang);
  });
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
}

/** The nearest `lang` attribute, through shadow roots. */
function nearestLang(element: Element): string {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return lang || (host ? nearestLang(host) : '');
}

async function show(asked: string): Promise<void> {
  tag = canonical(asked || navigator.language) ?? sourceLocale;
  const primary = tag.split('-', 1)[0];
  wanted = targetLocales.find((locale) => locale === primary) ?? sourceLocale;
  learning = speak();
  await learning;
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
    console.warn(`Stoa: texts in "${locale}" could not be loaded.`, error);
  }
  for (const host of hosts) host.requestUpdate();
}

function canonical(asked: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(asked)[0];
  } catch {
    return undefined;
  }
}
