const LONGEST = 160;

/** The first words of a text in markdown, on one line and without its marks. */
export function excerptOf(text: string): string {
  const plain = text
    .slice(0, 4 * LONGEST)
    .replace(/^ {0,3}(```|~~~).*$/gm, ' ')
    .replace(/^ {0,3}(#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\s]*(?:\s+"[^"\n]*")?\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(^|[\s(„"'])([*_])(?=\S)([^\n*_]*?\S)\2(?=[\s.,;:!?)”"']|$)/g, '$1$3')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(plain, LONGEST);
}

/** The text, or as many whole words as fit, and an ellipsis. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  // A half surrogate pair would show as a replacement character.
  const words = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${words.replace(/[\s,;:.–—-]+$/, '')}…`;
}
