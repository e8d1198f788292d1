import type { Id } from '@stoa/contract';

// A link whose words begin with @, as the composer writes it; code and escapes are looked at apart.
const MENTION = /\[@((?:[^\]\\]|\\.)+)\]\(person:([^\s()]+)\)/g;
const CODE = /(?:^|\n)(```|~~~)[\s\S]*?(?:\n\1|$)|(`+)(?:(?!\2)[\s\S])+?\2(?!`)/g;

/** The scheme of links that mention somebody. */
export const PERSON_SCHEME = 'person:';

/** A mention of a person as markdown: `[@Jan Kowalski](person:jan)`. */
export function mentionOf(person: { readonly id: Id; readonly name: string }): string {
  const name = person.name.replace(/[\\[\]*_`<>!]/g, '\\$&');
  const id = encodeURIComponent(person.id).replace(/[()]/g, (bracket) =>
    bracket === '(' ? '%28' : '%29',
  );
  return `[@${name}](${PERSON_SCHEME}${id})`;
}

/** The id of the person that a `person:` address names, or `null`. */
export function personIn(address: string): Id | null {
  if (!address.startsWith(PERSON_SCHEME)) return null;
  try {
    return decodeURIComponent(address.slice(PERSON_SCHEME.length)) || null;
  } catch {
    return null;
  }
}

/** Whom a text mentions, each once, in the order of the text; code mentions nobody. */
export function mentionedIn(text: string): Id[] {
  const found = new Set<Id>();
  for (const match of text.replace(CODE, ' ').matchAll(MENTION)) {
    const escaped = match.input[match.index - 1] === '\\';
    const id = personIn(PERSON_SCHEME + (match[2] ?? ''));
    if (id && !escaped) found.add(id);
  }
  return [...found];
}
