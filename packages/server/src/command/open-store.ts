import { toBackendError } from '@stoa/contract';
import type { BackendSource } from '@stoa/contract';
import { StartProblem } from './start-problem.ts';
import type { StoreConfig } from './store-config.ts';

/** Opens the store so that it can serve; only the chosen kind is loaded. */
export async function openStore(config: StoreConfig): Promise<BackendSource> {
  try {
    return await open(config);
  } catch (error) {
    throw new StartProblem(toBackendError(error).message, { cause: error });
  }
}

async function open(config: StoreConfig): Promise<BackendSource> {
  if (config.kind === 'memory') {
    const { createMemorySource } = await import('@stoa/backend-memory');
    return createMemorySource();
  }
  const { createPostgresSource } = await import('@stoa/backend-postgres');
  return config.kind === 'pglite'
    ? createPostgresSource({ dataDir: config.dataDir })
    : createPostgresSource({ connectionString: config.url.href });
}
