import { PERSONA_HEADER } from '@stoa/backend-http/protocol';
import { BackendError } from '@stoa/contract';
import type { Identity } from '@stoa/contract';
import type { Identify } from './identify.ts';

/** Believes whatever persona the page names: for demonstrations only. */
export function personaIdentity(personas: readonly Identity[]): Identify {
  const known = new Map(personas.map((identity) => [identity.person?.id, identity]));
  return async ({ headers }) => {
    const told = headers[PERSONA_HEADER.toLowerCase()];
    if (typeof told !== 'string' || told === '') return null;
    const identity = known.get(decoded(told));
    if (identity) return identity;
    throw new BackendError('unauthenticated', 'The demo knows no such persona.');
  };
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
