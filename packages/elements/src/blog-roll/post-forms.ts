import type { PostForm } from '@stoa/contract';

const FORMS: readonly PostForm[] = ['blog', 'daily', 'joined'];

/** The forms named in an attribute, separated by spaces or commas; unknown ones are left out. */
export function postForms(attribute: string): PostForm[] {
  const named = attribute.split(/[\s,]+/);
  return FORMS.filter((form) => named.includes(form));
}
