/** What the reader has selected inside an element, or nothing. */
export function selectedWords(within: Element | null): string | undefined {
  if (!within) return undefined;
  // Inside shadow roots engines tell the words of a selection, but not alike where it begins.
  const root = within.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? document.getSelection();
  const words = plain(String(selection ?? ''));
  return words && plain(within.textContent ?? '').includes(words) ? words : undefined;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
