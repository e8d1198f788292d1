import { createHttpBackend } from '@stoa/backend-http';
import type { Backend } from '@stoa/contract';
import type { BackendSettings } from '@stoa/elements/foundation.js';

/** The client of the Stoa server that a `<stoa-backend type="http">` names. */
export function httpBackend({ url, token, persona }: BackendSettings): Backend {
  if (!url) throw new Error('It needs a "url".');
  return createHttpBackend({ url, token, persona });
}
