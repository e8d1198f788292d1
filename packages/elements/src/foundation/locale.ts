import { configureLocalization, updateWhenLocaleChanges } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';
import { sourceLocale, targetLocales } from '../generated/locale-codes.ts';

const { getLocale, setLocale: activate } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) => LOADERS[locale as (typeof targetLocales)[number]](),
});

const LOADERS = {
  pl: () => import('../generated/locales/pl.ts'),
} satisfies Record<(typeof targetLocales)[number], unknown>;

let chosen: string | undefined;
let tag: string = sourceLocale;
let watching = false;

/** The page's language tag as used for dates and numbers; its language is the one of our texts. */
export function pageLocale(): string {
  return tag.split('-', 1)[0] === getLocale() ? tag : getLocale();
}

/** Chooses the language of all elements on the page; `undefined` leaves it to the page's `lang`. */
export async function setPageLocale(locale: string | undefined): Promise<void> {
  chosen = locale;
  await show(locale ?? document.documentElement.lang);
}

/** Renders the host in the page's language: the one chosen, or the nearest `lang` of the first element. */
export function followLocale(host: ReactiveControllerHost & Element): void {
  updateWhenLocaleChanges(host);
  host.addController({ hostConnected: () => watchPage(host) });
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
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const lang = at.closest<HTMLElement>('[lang]')?.lang;
    if (lang) return lang;
  }
  return '';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

async function show(wanted: string): Promise<void> {
  tag = canonical(wanted || navigator.language) ?? sourceLocale;
  const language = tag.split('-', 1)[0];
  const known = targetLocales.find((locale) => locale === language) ?? sourceLocale;
  try {
    await activate(known);
  } catch (error) {
    // Texts stay in the language they have; a missing file must not take the element down.
    console.warn(`Stoa: texts in "${known}" could not be loaded.`, error);
  }
}

function canonical(wanted: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(wanted)[0];
  } catch {
    return undefined;
  }
}
