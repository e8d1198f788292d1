import type { BackendSource } from '@stoa/contract';
import type { FastifyInstance } from 'fastify';

/** `/healthz` says that the process lives, `/readyz` that its store can serve. */
export function registerHealth(app: FastifyInstance, source: BackendSource): void {
  const schema = { hide: true };
  const logLevel = 'warn';
  app.get('/healthz', { schema, logLevel }, async () => ({ status: 'alive' }));
  app.get('/readyz', { schema, logLevel }, async () => {
    await source.ready();
    return { status: 'ready' };
  });
}
