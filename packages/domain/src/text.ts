const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
};

/** The text without case and diacritics, for finding it: `Łukasz Żak` becomes `lukasz zak`. */
export function searchable(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Before letters are replaced, because the capital of ß becomes one only here.
      .toLowerCase()
      .replace(/[łøđß]/g, (letter) => WITHOUT_DECOMPOSITION[letter] ?? letter)
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .trim()
  );
}

/** The words of a comment as they are searched; marks of emphasis never stand inside a word. */
export function searchableWords(markdown: string): string {
  return searchable(markdown.replace(/[*_~`]/g, ''));
}
