import { PERSONA_HEADER } from '@stoa/backend-http/protocol';
import { BackendError } from '@stoa/contract';
import type { Identity } from '@stoa/contract';
import type { FastifyInstance } from 'fastify';
import type { Identify } from './identify.ts';

/** Believes whatever persona the page names, and says so in the log and in every answer. */
export function demoIdentity(app: FastifyInstance, personas: readonly Identity[]): Identify {
  const known = new Map(personas.map((identity) => [identity.person?.id, identity]));
  app.log.warn('DEMO MODE: every page may choose who it is. Never use this with real people.');
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('stoa-demo', 'anyone may be anyone');
  });
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
