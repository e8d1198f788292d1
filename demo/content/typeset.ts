/** The text with one-letter words kept on the line of the next word, as Polish printers do. */
export function typeset(text: string): string {
  return text.replace(/(?<=^|[\s>(„])([aiouwzAIOUWZ])\s(?=[\p{L}\d„])/gu, '$1\u00A0');
}
