import type { Fixture } from '@stoa/conformance';
import type { BackendSource } from '@stoa/contract';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../create-server.ts';
import { bearerIdentity } from '../identity/bearer.ts';
import { clientsOf } from './clients.ts';
import { AUDIENCE, ISSUER, SECRET } from './tokens.ts';

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
