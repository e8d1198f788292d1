const REPLACEMENT = '\uFFFD';
// NUL cannot be stored by PostgreSQL, and a lone surrogate cannot be sent as UTF-8.
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text as every backend stores it: U+0000 and lone surrogates become U+FFFD, the rest stays. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, REPLACEMENT);
}

/** The same JSON, every text in it as it is stored. */
export function storableJson<T>(value: T): T {
  return storable(value) as T;
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [
    storableText(key),
    storable(member),
  ]);
  return Object.fromEntries(members) as unknown;
}
