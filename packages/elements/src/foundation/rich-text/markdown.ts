import { personIn } from '@stoa/domain';
import { Lexer } from 'marked';
import type { MarkedToken, Token, Tokens } from 'marked';
import { safeLink } from './safe-link.ts';

export { markdownStyles } from '../styles/markdown.styles.ts';
export { markdownNodes as nodesOf };

/** Markdown as nodes. No HTML is ever parsed: markup in the text shows as text. */
export function markdownNodes(text: string): DocumentFragment {
  return nodes(Lexer.lex(text, { gfm: true, breaks: true }));
}

function nodes(tokens: readonly Token[] | undefined): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const token of tokens ?? []) fragment.append(node(token as MarkedToken));
  return fragment;
}

function node(token: MarkedToken): Node | string {
  switch (token.type) {
    case 'paragraph':
      return element('p', nodes(token.tokens));
    case 'heading':
      return heading(token);
    case 'blockquote':
      return element('blockquote', nodes(token.tokens));
    case 'list':
      return list(token);
    case 'table':
      return table(token);
    case 'code':
      return element('pre', element('code', token.text));
    case 'hr':
      return element('hr');
    case 'strong':
      return element('strong', nodes(token.tokens));
    case 'em':
      return element('em', nodes(token.tokens));
    case 'del':
      return element('del', nodes(token.tokens));
    case 'codespan':
      return element('code', token.text);
    case 'br':
      return element('br');
    case 'link':
      return personIn(token.href) ? mention(token) : safeLink(token.href, nodes(token.tokens));
    case 'image':
      return safeLink(token.href, document.createTextNode(token.text || token.href));
    case 'text':
      return token.tokens ? nodes(token.tokens) : token.text;
    case 'escape':
      return token.text;
    case 'space':
    case 'def':
    case 'checkbox':
      return '';
    case 'html':
      return token.block ? element('p', token.text.trim()) : token.text;
    default:
      return (token as Token).raw;
  }
}

function element(name: string, ...content: (Node | string)[]): HTMLElement {
  const result = document.createElement(name);
  result.append(...content);
  return result;
}

/** Headings are bold paragraphs: what people write must not enter the page's outline. */
function heading(token: Tokens.Heading): HTMLElement {
  return element('p', element('strong', nodes(token.tokens)));
}

/** Calm and without a link: whom it names knows it already. */
function mention(token: Tokens.Link): HTMLElement {
  const result = element('span', nodes(token.tokens));
  result.className = 'mention';
  return result;
}

function list(token: Tokens.List): HTMLElement {
  const result = element(token.ordered ? 'ol' : 'ul');
  if (token.ordered && token.start !== '' && token.start !== 1) {
    (result as HTMLOListElement).start = token.start;
  }
  for (const item of token.items) {
    const mark = item.task ? (item.checked ? '☑ ' : '☐ ') : '';
    result.append(element('li', mark, nodes(item.tokens)));
  }
  return result;
}

function table(token: Tokens.Table): HTMLElement {
  const head = element('thead', row(token.header, 'th'));
  const body = element('tbody', ...token.rows.map((cells) => row(cells, 'td')));
  const scroller = element('div', element('table', head, body));
  scroller.className = 'table';
  scroller.tabIndex = 0;
  return scroller;
}

function row(cells: readonly Tokens.TableCell[], name: 'td' | 'th'): HTMLElement {
  return element('tr', ...cells.map((cell) => element(name, nodes(cell.tokens))));
}
