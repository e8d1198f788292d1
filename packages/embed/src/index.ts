export { autoloader } from './autoload.ts';
export type { ElementLoader } from './autoload.ts';
export { registerBackendTypes } from './backend-types.ts';
export { loadElement } from './element-loaders.ts';
