import { Autoloader } from './autoload.ts';
import { registerBackendTypes } from './backend-types.ts';
import { elementLoaders } from './element-loaders.ts';
import { ownScript } from './own-script.ts';
import { placeBackend } from './place-backend.ts';

registerBackendTypes();
const script = ownScript(import.meta.url);
if (script) placeBackend(script);
const autoloader = new Autoloader(elementLoaders());
void autoloader.discover(document);

/** Loads the elements in a root that the document does not reveal: another library's shadow root. */
export function discover(root: ParentNode): Promise<void> {
  return autoloader.discover(root);
}
