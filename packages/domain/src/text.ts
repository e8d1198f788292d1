const REPLACEMENT = '\uFFFD';
// NUL cannot be stored by PostgreSQL, and a lone surrogate cannot be sent as UTF-8.
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text as every backend stores it: U+0000 and lone surrogates become U+FFFD, the rest stays. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, REPLACEMENT);
}

const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ß: 'ss',
};

/** The text without case and diacritics, for finding people: `Łukasz Żak` becomes `lukasz zak`. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[łŁøØđĐß]/g, (letter) => WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .trim();
}
