import { personas, withFaults } from '@stoa/conformance';
import type { Fixture } from '@stoa/conformance';
import { describeConformance } from '@stoa/conformance/node';
import { NO_LIMITS } from '@stoa/domain';
import { after } from 'node:test';
import { createPostgresSource } from './source.ts';
import { emptyTables, startPostgres } from './testing/index.ts';

// PGlite runs the same code: the server's tests have both databases, behind HTTP.
let frozen: string | undefined;
let limits = NO_LIMITS;
const server = await startPostgres();
/** One store for all checks, emptied before each. */
const store = await createPostgresSource({
  connectionString: server.connectionString,
  clock: () => frozen ?? new Date().toISOString(),
  limits: () => limits,
});
after(async () => {
  await store.dispose();
  await server.stop();
});

async function fixture(): Promise<Fixture> {
  frozen = undefined;
  limits = NO_LIMITS;
  await emptyTables(store);
  const source = withFaults(store);
  const backends: { dispose(): Promise<void> }[] = [];
  return {
    backendFor: async (persona) => {
      const backend = source.backendFor(personas[persona]);
      backends.push(backend);
      return backend;
    },
    faults: source.faults,
    freeze: () => {
      frozen = new Date().toISOString();
    },
    setClock: (now) => {
      frozen = now;
    },
    limitWrites: (wanted) => {
      limits = wanted;
    },
    dispose: async () => {
      await Promise.all(backends.map((backend) => backend.dispose()));
    },
  };
}

describeConformance('PostgreSQL', fixture);
