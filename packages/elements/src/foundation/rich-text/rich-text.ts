import type { RichText } from '@stoa/contract';
import { noChange } from 'lit';
import type { CSSResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ChildPart } from 'lit/directive.js';
import { wear } from '../late-styles.ts';
import { hasMarkdown, plainNodes } from './plain.ts';

type Host = Parameters<typeof wear>[0];

/** What makes nodes of a format. */
interface Parser {
  readonly nodesOf: (source: string) => DocumentFragment;
  readonly markdownStyles: CSSResult;
}

const LOADERS = { markdown: () => import('./markdown.ts'), html: () => import('./host-html.ts') };

/** Set once they have loaded. */
const parsers: Partial<Record<RichText['format'], Parser>> = {};

/**
 * The text as nodes: at once where no parser is needed, else as soon as it has loaded, with what
 * its host needs to style them.
 */
export function richTextNode(text: RichText, host?: Host): HTMLElement {
  const node = document.createElement('div');
  node.className = 'prose';
  node.dir = 'auto';
  void show(node, text, host);
  return node;
}

async function show(node: HTMLElement, text: RichText, host?: Host): Promise<void> {
  const { format } = text;
  const source = text.format === 'html' ? text.html : text.text;
  if (format === 'markdown') {
    const needed = hasMarkdown(source);
    if (!needed || !parsers.markdown) node.replaceChildren(plainNodes(source));
    if (!needed) return;
  }
  try {
    const parser = (parsers[format] ??= await LOADERS[format]());
    if (host) wear(host, parser.markdownStyles);
    node.replaceChildren(parser.nodesOf(source));
  } catch (error) {
    console.warn('Stoa: texts stay plain.', error);
  }
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
