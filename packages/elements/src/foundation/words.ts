import { configureLocalization } from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import { sourceLocale, targetLocales } from '../generated/locale-codes.ts';
import { WORDS } from '../generated/words.ts';

type Loader = () => Promise<LocaleModule>;

/** The words that have come, by language; they grow while a language is spoken. */
const templates = new Map<string, LocaleModule['templates']>();
const learned = new Set<Loader>();

const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: async (locale) => ({ templates: templatesIn(locale) }),
});

/** Shows texts in a language, as far as its words have come. */
export function speak(locale: string): Promise<void> {
  return setLocale(locale);
}

/**
 * Loads the words of these elements; those of a tag that is not ours are the words of all. Texts
 * whose words cannot be had now stay in the language of the sources.
 */
export async function learn(locale: string, tags: readonly string[]): Promise<void> {
  const loaders = (WORDS as Record<string, Record<string, Loader>>)[locale] ?? {};
  const needed = tags.flatMap((tag) =>
    tag.startsWith('stoa-') ? (loaders[tag] ?? []) : Object.values(loaders),
  );
  await Promise.all(
    needed.filter((load) => !learned.has(load)).map((load) => add(load, templatesIn(locale))),
  );
}

async function add(load: Loader, known: LocaleModule['templates']): Promise<void> {
  try {
    Object.assign(known, (await load()).templates);
    learned.add(load);
  } catch (error) {
    console.warn('Stoa: the words of an element could not be loaded.', error);
  }
}

function templatesIn(locale: string): LocaleModule['templates'] {
  const known = templates.get(locale) ?? {};
  templates.set(locale, known);
  return known;
}
