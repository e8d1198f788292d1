import { personas } from '@stoa/conformance';
import type { Fixture } from '@stoa/conformance';
import { createHttpBackend } from '@stoa/backend-http';
import type { Backend, BackendSource } from '@stoa/contract';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../create-server.ts';
import { bearerIdentity } from '../identity/bearer.ts';
import { AUDIENCE, ISSUER, mintToken, SECRET } from './tokens.ts';

/** A listening server whose store is replaced for each check, which is quicker than a new server. */
export class SharedServer {
  #source: BackendSource | null = null;
  #listening: Promise<FastifyInstance> | null = null;

  /** Serves this store, until the next one. */
  async serve(source: BackendSource): Promise<Pick<Fixture, 'backendFor' | 'dispose'>> {
    this.#source = source;
    this.#listening ??= this.#listen();
    return clientsOf((await this.#listening).listeningOrigin);
  }

  async close(): Promise<void> {
    await (await this.#listening)?.close();
  }

  async #listen(): Promise<FastifyInstance> {
    const app = await createServer({
      source: {
        backendFor: (identity) => this.#source!.backendFor(identity),
        ready: () => this.#source!.ready(),
        dispose: async () => undefined,
      },
      identify: bearerIdentity({ key: { secret: SECRET }, issuer: ISSUER, audience: AUDIENCE }),
      reading: 'anyone',
      rateLimit: null,
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    return app;
  }
}

/** Clients of a server for each persona, signed in as a company's sign-in would do it. */
export function clientsOf(url: string): Pick<Fixture, 'backendFor' | 'dispose'> {
  const clients: Backend[] = [];
  return {
    backendFor: async (persona) => {
      const identity = personas[persona];
      const token = identity.person ? await mintToken(identity) : null;
      const client = createHttpBackend({ url, token: () => token });
      clients.push(client);
      return client;
    },
    dispose: async () => {
      await Promise.all(clients.map((client) => client.dispose()));
    },
  };
}
