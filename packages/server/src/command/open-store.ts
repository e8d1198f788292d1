import { toBackendError } from '@stoa/contract';
import type { BackendSource } from '@stoa/contract';
import { StartProblem } from './start-problem.ts';
import type { StoreConfig } from './store-config.ts';
import type { WritingRules } from './writing-rules.ts';

/** Opens the store so that it can serve; only the chosen kind is loaded. */
export async function openStore(config: StoreConfig, rules: WritingRules): Promise<BackendSource> {
  try {
    return await open(config, rules);
  } catch (error) {
    throw new StartProblem(toBackendError(error).message, { cause: error });
  }
}

async function open(
  config: StoreConfig,
  { moderation, limits }: WritingRules,
): Promise<BackendSource> {
  const rules = { moderation, limits: () => limits };
  if (config.kind === 'memory') {
    const { createMemorySource } = await import('@stoa/backend-memory');
    return createMemorySource(rules);
  }
  const { createPostgresSource } = await import('@stoa/backend-postgres');
  return config.kind === 'pglite'
    ? createPostgresSource({ ...rules, dataDir: config.dataDir })
    : createPostgresSource({ ...rules, connectionString: config.url.href });
}
