import { autoloader } from './autoload.ts';
import { loadElement, PREFIX } from './element-loaders.ts';
import { ownScript } from './own-script.ts';

const script = ownScript(import.meta.url);
// A page that has a backend for the whole page keeps it.
if (script?.dataset['backend'] && !document.querySelector('stoa-backend[page]')) {
  void import('./page-backend.ts').then(({ connectPage }) => connectPage(script));
}

/** Loads the elements in a root that the document does not reveal: another library's shadow root. */
export const discover: (root: ParentNode) => Promise<void> = autoloader(PREFIX, loadElement);

void discover(document);
