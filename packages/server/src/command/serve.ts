import type { BackendSource } from '@stoa/contract';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../create-server.ts';
import { bearerIdentity } from '../identity/bearer.ts';
import type { Config } from './config.ts';
import { StartProblem } from './start-problem.ts';

/** Milliseconds that requests in flight get once the server is told to stop. */
const LAST_CALL = 10_000;

/** Serves until SIGTERM or SIGINT, then finishes what is in flight and closes the store. */
export async function serve(config: Config, source: BackendSource): Promise<void> {
  const app = await createServer({
    source,
    ...(config.bearer ? { identify: bearerIdentity(config.bearer) } : {}),
    ...(config.personas ? { personas: config.personas } : {}),
    reading: config.reading,
    cors: config.cors,
    rateLimit: config.rateLimit,
    trustProxy: config.trustProxy,
    logger: { level: config.logLevel },
  });
  const stop = async (): Promise<void> => {
    const late = setTimeout(() => app.server.closeAllConnections(), LAST_CALL);
    await app.close();
    clearTimeout(late);
    await source.dispose();
  };
  try {
    await listen(app, config);
  } catch (error) {
    await stop();
    throw error;
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      app.log.info(`${signal}: finishing requests in flight`);
      void stop();
    });
  }
}

async function listen(app: FastifyInstance, { port, host }: Config): Promise<void> {
  try {
    await app.listen({ port, host, listenTextResolver: (address) => `Stoa listens on ${address}` });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartProblem(`Port ${port} is taken: stop what uses it, or set PORT to another.`);
    }
    if (code === 'EACCES') {
      throw new StartProblem(`Port ${port} may not be used here: set PORT to one above 1023.`);
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartProblem(`${host} is no address of this machine: correct HOST.`);
    }
    throw error;
  }
}
