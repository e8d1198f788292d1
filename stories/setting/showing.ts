import { expect, waitFor } from 'storybook/test';

/** Waits until the words are on the page, inside shadow roots too. */
export async function showing(canvas: HTMLElement, ...words: readonly string[]): Promise<void> {
  await waitFor(
    () => {
      const text = textIn(canvas);
      for (const word of words) void expect(text).toContain(word);
    },
    { timeout: 8000 },
  );
}

/** The text of a tree as it is rendered, its white space narrowed to single blanks. */
function textIn(node: Node): string {
  const words: string[] = [];
  collect(node, words);
  return words.join(' ').replace(/\s+/g, ' ');
}

function collect(node: Node, words: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) words.push(node.nodeValue ?? '');
  if (node instanceof Element && node.shadowRoot) collect(node.shadowRoot, words);
  for (const child of node.childNodes) collect(child, words);
}
