import type { LitElement } from 'lit';

/** What an element renders, shadow roots included, as comparable text. */
export function rendered(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (!(node instanceof Element)) return childrenOf(node);
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort();
  const shadow = node.shadowRoot ? `#${childrenOf(node.shadowRoot)}#` : '';
  return `<${node.localName}${attributes.join('')}>${shadow}${childrenOf(node)}`;
}

function childrenOf(node: Node): string {
  return [...node.childNodes].map(rendered).join('');
}

/** All text that a reader would find in an element, shadow roots included. */
export function textOf(node: Node): string {
  const own = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
  const roots = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  const parts = [...roots, ...node.childNodes].map(textOf);
  return [own, ...parts].join(' ').replace(/\s+/g, ' ').trim();
}

/** The first element that matches in an element's tree, shadow roots included. */
export function deep<E extends Element = HTMLElement>(root: Element, selector: string): E | null {
  return deepAll<E>(root, selector)[0] ?? null;
}

/** All elements that match in an element's tree, shadow roots included, in reading order. */
export function deepAll<E extends Element = HTMLElement>(root: Element, selector: string): E[] {
  const scope: ParentNode[] = root.shadowRoot ? [root.shadowRoot, root] : [root];
  return scope.flatMap((parent) =>
    [...parent.children].flatMap((child) => [
      ...(child.matches(selector) ? [child as E] : []),
      ...deepAll<E>(child, selector),
    ]),
  );
}

/** Waits until an element and its parts have rendered. */
export async function settled(element: LitElement): Promise<void> {
  await element.updateComplete;
  for (const part of deepAll(element, '*')) await (part as Partial<LitElement>).updateComplete;
}
