import { createHttpBackend } from '@stoa/backend-http';
import { personas } from '@stoa/conformance';
import type { Fixture } from '@stoa/conformance';
import type { Backend } from '@stoa/contract';
import { mintToken } from './tokens.ts';

/** Clients of a server for each persona, signed in as a company's sign-in would do it. */
export function clientsOf(
  url: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Pick<Fixture, 'backendFor' | 'dispose'> {
  const clients: Backend[] = [];
  return {
    backendFor: async (persona) => {
      const identity = personas[persona];
      const token = identity.person ? await mintToken(identity) : null;
      const client = createHttpBackend({ url, token: () => token, fetch });
      clients.push(client);
      return client;
    },
    dispose: async () => {
      await Promise.all(clients.map((client) => client.dispose()));
    },
  };
}
