import type { RichText } from '@stoa/contract';
import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ChildPart } from 'lit/directive.js';
import { wear } from '../late-styles.ts';
import { hasMarkdown, plainNodes } from './plain.ts';

type Host = Parameters<typeof wear>[0];

/** Set once they have loaded. */
let markdown: typeof import('./markdown.ts') | undefined;
let hostHtml: typeof import('./host-html.ts') | undefined;

/**
 * The text as nodes: at once where no parser is needed, else as soon as it has loaded, with what
 * its host needs to style them.
 */
export function richTextNode(text: RichText, host?: Host): HTMLElement {
  const node = document.createElement('div');
  node.className = 'prose';
  node.dir = 'auto';
  if (text.format === 'html') void showHostHtml(node, text.html, host);
  else void showMarkdown(node, text.text, host);
  return node;
}

async function showMarkdown(node: HTMLElement, text: string, host?: Host): Promise<void> {
  const needed = hasMarkdown(text);
  if (!needed || !markdown) node.replaceChildren(plainNodes(text));
  if (!needed) return;
  try {
    markdown ??= await import('./markdown.ts');
    if (host) wear(host, markdown.markdownStyles);
    node.replaceChildren(markdown.markdownNodes(text));
  } catch (error) {
    reportMissing(error);
  }
}

async function showHostHtml(node: HTMLElement, markup: string, host?: Host): Promise<void> {
  try {
    hostHtml ??= await import('./host-html.ts');
    if (host) wear(host, hostHtml.markdownStyles);
    node.replaceChildren(hostHtml.hostHtmlNodes(markup));
  } catch (error) {
    reportMissing(error);
  }
}

function reportMissing(error: unknown): void {
  console.warn('Stoa: a text parser could not be loaded; texts stay plain.', error);
}

class RichTextDirective extends Directive {
  #key: string | undefined;

  override render(text: RichText, host?: Host): unknown {
    const key = text.format === 'html' ? `html:${text.html}` : `markdown:${text.text}`;
    if (key === this.#key) return noChange;
    this.#key = key;
    return richTextNode(text, host);
  }

  override update({ options }: ChildPart, [text]: [RichText]): unknown {
    return this.render(text, options?.host as Host | undefined);
  }
}

/** Renders rich text, and keeps its nodes while the text stays the same; needs `proseStyles`. */
export const richText = directive(RichTextDirective);
