import DOMPurify from 'dompurify';
import { safeAddress } from './safe-address.ts';

export { markdownStyles } from '../styles/markdown.styles.ts';
export { hostHtmlNodes as nodesOf };

const purifier = DOMPurify(window);

purifier.addHook('afterSanitizeAttributes', (node) => {
  for (const name of ['href', 'src']) {
    const address = node.getAttribute(name);
    if (address !== null && !safeAddress(address)) node.removeAttribute(name);
  }
  if (node.localName === 'a') node.setAttribute('rel', 'noopener');
});

/** Markup from a host's CMS as nodes, without scripts, styles, forms and frames. */
export function hostHtmlNodes(markup: string): DocumentFragment {
  return purifier.sanitize(markup, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'select',
      'textarea',
      'dialog',
      'video',
      'audio',
    ],
    FORBID_ATTR: ['style', 'class', 'id', 'name', 'srcset', 'background', 'tabindex'],
    RETURN_DOM_FRAGMENT: true,
  });
}
