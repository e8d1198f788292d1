import type { RichText } from '@stoa/contract';
import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { hasMarkdown, plainNodes } from './plain.ts';

/** Set once they have loaded. */
let markdownNodes: ((text: string) => DocumentFragment) | undefined;
let hostHtmlNodes: ((markup: string) => DocumentFragment) | undefined;

/** The text as nodes: at once where no parser is needed, else as soon as it has loaded. */
export function richTextNode(text: RichText): HTMLElement {
  const node = document.createElement('div');
  node.className = 'prose';
  node.dir = 'auto';
  if (text.format === 'html') showHostHtml(node, text.html);
  else showMarkdown(node, text.text);
  return node;
}

function showMarkdown(node: HTMLElement, text: string): void {
  if (!hasMarkdown(text)) node.replaceChildren(plainNodes(text));
  else if (markdownNodes) node.replaceChildren(markdownNodes(text));
  else {
    node.replaceChildren(plainNodes(text));
    void import('./markdown.ts').then((loaded) => {
      markdownNodes = loaded.markdownNodes;
      node.replaceChildren(loaded.markdownNodes(text));
    }, reportMissing);
  }
}

function showHostHtml(node: HTMLElement, markup: string): void {
  if (hostHtmlNodes) node.replaceChildren(hostHtmlNodes(markup));
  else {
    void import('./host-html.ts').then((loaded) => {
      hostHtmlNodes = loaded.hostHtmlNodes;
      node.replaceChildren(loaded.hostHtmlNodes(markup));
    }, reportMissing);
  }
}

function reportMissing(error: unknown): void {
  console.warn('Stoa: a text parser could not be loaded; texts stay plain.', error);
}

class RichTextDirective extends Directive {
  #key: string | undefined;

  override render(text: RichText): unknown {
    const key = text.format === 'html' ? `html:${text.html}` : `markdown:${text.text}`;
    if (key === this.#key) return noChange;
    this.#key = key;
    return richTextNode(text);
  }
}

/** Renders rich text, and keeps its nodes while the text stays the same; needs `proseStyles`. */
export const richText = directive(RichTextDirective);
