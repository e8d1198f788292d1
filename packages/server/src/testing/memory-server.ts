import { createMemorySource } from '@stoa/backend-memory';
import type { BackendSource } from '@stoa/contract';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../create-server.ts';
import type { ServerOptions } from '../create-server.ts';
import { ANNA, EDITOR } from './people.ts';

export interface MemoryServer extends AsyncDisposable {
  readonly app: FastifyInstance;
  readonly source: BackendSource;
}

/** A server over memory where Anna and Edith may be chosen, until it goes out of scope. */
export async function memoryServer(options: Partial<ServerOptions> = {}): Promise<MemoryServer> {
  const source = options.source ?? createMemorySource();
  const app = await createServer({ personas: [ANNA, EDITOR], ...options, source });
  return {
    app,
    source,
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await source.dispose();
    },
  };
}

export const asAnna = { 'stoa-persona': 'anna' };
