import { fileURLToPath } from 'node:url';

/** Why the demo cannot start, as one sentence that says what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** Where the demo is served and where it keeps its data. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly store: { readonly url: string } | { readonly dataDir: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

const DATA_DIR = fileURLToPath(new URL('../.stoa/demo', import.meta.url));

/** The settings in an environment that `npm start` has already checked. */
export function settingsIn({ PORT, HOST, STOA_DATA_DIR, DATABASE_URL }: Environment): Settings {
  return {
    port: Number(PORT || 4173),
    host: HOST || '127.0.0.1',
    store: DATABASE_URL ? { url: DATABASE_URL } : { dataDir: STOA_DATA_DIR || DATA_DIR },
  };
}
