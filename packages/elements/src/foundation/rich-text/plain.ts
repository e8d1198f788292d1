import { safeLink } from './safe-link.ts';

const SYNTAX = /[*_~`#>[\]|<\\]|^ {4}|^\t|^\s*([-+]|\d+[.)])(\s|$)|^\s*[-=]{2,}\s*$/m;
const LINK = /https?:\/\/[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
const TRAILING = /[.,:;!?'")\]}]+$/;

/** Whether a text needs the markdown parser; most of what people write does not. */
export function hasMarkdown(text: string): boolean {
  return SYNTAX.test(text.replace(LINK, ''));
}

/** Paragraphs, line breaks and bare links. */
export function plainNodes(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const block of text.trim().split(/\n\s*\n/)) {
    const paragraph = document.createElement('p');
    block.split('\n').forEach((line, i) => {
      if (i > 0) paragraph.append(document.createElement('br'));
      paragraph.append(linked(line.trim()));
    });
    fragment.append(paragraph);
  }
  return fragment;
}

function linked(line: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const match of line.matchAll(LINK)) {
    const address = match[0].replace(TRAILING, '');
    fragment.append(line.slice(end, match.index));
    fragment.append(safeLink(target(address), document.createTextNode(address)));
    end = match.index + address.length;
  }
  fragment.append(line.slice(end));
  return fragment;
}

function target(address: string): string {
  return /^https?:/i.test(address) ? address : `mailto:${address}`;
}
