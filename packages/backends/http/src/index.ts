export { createHttpBackend } from './backend.ts';
export type { HttpBackendOptions } from './client.ts';
