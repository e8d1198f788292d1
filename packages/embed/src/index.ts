export { Autoloader } from './autoload.ts';
export type { ElementLoader } from './autoload.ts';
export { registerBackendTypes } from './backend-types.ts';
export { elementLoaders } from './element-loaders.ts';
