import { safeAddress } from './safe-address.ts';

/** A link around `content`, or only the content where the address is not safe. */
export function safeLink(address: string, content: Node): Node {
  const href = safeAddress(address);
  if (!href) return content;
  const link = document.createElement('a');
  link.href = href;
  link.rel = 'noopener nofollow ugc';
  link.append(content);
  return link;
}
