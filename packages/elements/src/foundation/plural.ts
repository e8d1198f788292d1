import { pageLocale } from './locale.ts';

const FORM = /(zero|one|two|few|many|other) \{([^}]*)\}/g;

/**
 * The form for `count` from `one {# reply} other {# replies}`, the `#` being the number.
 * One message holds all forms, so that a translation can have more of them.
 */
export function plural(count: number, forms: string): string {
  const locale = pageLocale();
  const category = new Intl.PluralRules(locale).select(count);
  let chosen = '';
  for (const [, name, form = ''] of forms.matchAll(FORM)) {
    if (name === category) return insert(form, count, locale);
    if (name === 'other') chosen = form;
  }
  return insert(chosen, count, locale);
}

function insert(form: string, count: number, locale: string): string {
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}
