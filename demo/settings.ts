import { fileURLToPath } from 'node:url';
import type { PostgresPlace } from '@stoa/backend-postgres';

/** Where the demo is served and where it keeps its data. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly place: PostgresPlace;
}

const DATA_DIR = fileURLToPath(new URL('../.stoa/demo', import.meta.url));

/** The settings in an environment that `npm start` has already checked. */
export function settingsIn(environment: NodeJS.ProcessEnv): Settings {
  const { PORT, HOST, STOA_DATA_DIR, DATABASE_URL } = environment;
  return {
    port: Number(PORT || 4173),
    host: HOST || '127.0.0.1',
    place: DATABASE_URL
      ? { connectionString: DATABASE_URL }
      : { dataDir: STOA_DATA_DIR || DATA_DIR },
  };
}
