export type { RateLimits } from './admission.ts';
export { createServer } from './create-server.ts';
export type { ServerOptions } from './create-server.ts';
export { bearerIdentity } from './identity/bearer.ts';
export type { BearerOptions } from './identity/bearer.ts';
export type { Identify } from './identity/identify.ts';
