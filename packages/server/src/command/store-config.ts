import { resolve } from 'node:path';
import { text } from './environment.ts';
import type { Environment } from './environment.ts';
import { StartProblem } from './start-problem.ts';

/** Where the data is kept. */
export type StoreConfig =
  | { readonly kind: 'memory' }
  | { readonly kind: 'pglite'; readonly dataDir: string }
  | { readonly kind: 'postgres'; readonly url: URL };

const DEFAULT_DATA_DIR = 'stoa-data';

export function storeConfig(env: Environment): StoreConfig {
  const store = text(env, 'STOA_STORE');
  const dataDir = text(env, 'STOA_DATA_DIR');
  const database = text(env, 'DATABASE_URL');
  if (store !== undefined && store !== 'memory') {
    throw new StartProblem(
      `STOA_STORE is "${store}": leave it out to keep data, or set it to memory to lose it at the end.`,
    );
  }
  if ([store, dataDir, database].filter(Boolean).length > 1) {
    throw new StartProblem('Set only one of STOA_STORE, STOA_DATA_DIR and DATABASE_URL.');
  }
  if (store) return { kind: 'memory' };
  if (database) return { kind: 'postgres', url: databaseAddress(database) };
  return { kind: 'pglite', dataDir: directory(dataDir ?? DEFAULT_DATA_DIR) };
}

function databaseAddress(told: string): URL {
  const url = URL.parse(told);
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname) return url;
  // What was told may hold a password, so it is not repeated.
  throw new StartProblem('DATABASE_URL should read postgresql://user:password@host:5432/database.');
}

function directory(told: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(told) && !told.includes('\u0000')) return resolve(told);
  throw new StartProblem(`STOA_DATA_DIR is "${told}": set it to a folder of this machine.`);
}
