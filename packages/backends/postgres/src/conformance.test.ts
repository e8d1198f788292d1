import { personas, withFaults } from '@stoa/conformance';
import type { MakeFixture } from '@stoa/conformance';
import { describeConformance } from '@stoa/conformance/node';
import { NO_LIMITS } from '@stoa/domain';
import { rmSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { createPostgresSource } from './source.ts';
import type { PostgresPlace, PostgresSource } from './source.ts';
import { emptyTables, newDataDirectory, startPostgres } from './testing/index.ts';
import type { RunningPostgres } from './testing/index.ts';

/** One store for all checks, emptied before each. */
class SharedStore {
  #source: PostgresSource | undefined;
  #frozen: string | undefined;
  #limits = NO_LIMITS;

  async open(place: PostgresPlace): Promise<void> {
    const clock = (): string => this.#frozen ?? new Date().toISOString();
    this.#source = await createPostgresSource({ ...place, clock, limits: () => this.#limits });
  }

  async close(): Promise<void> {
    await this.#source?.dispose();
  }

  readonly makeFixture: MakeFixture = async () => {
    if (!this.#source) throw new Error('The store is not open.');
    await emptyTables(this.#source);
    this.#frozen = undefined;
    this.#limits = NO_LIMITS;
    const source = withFaults(this.#source);
    const backends: { dispose(): Promise<void> }[] = [];
    return {
      backendFor: async (persona) => {
        const backend = source.backendFor(personas[persona]);
        backends.push(backend);
        return backend;
      },
      faults: source.faults,
      freeze: () => {
        this.#frozen = new Date().toISOString();
      },
      setClock: (now) => {
        this.#frozen = now;
      },
      limitWrites: (limits) => {
        this.#limits = limits;
      },
      dispose: async () => {
        await Promise.all(backends.map((backend) => backend.dispose()));
      },
    };
  };
}

describe('PGlite on disk', () => {
  const store = new SharedStore();
  let dataDir: string;
  before(async () => {
    dataDir = await newDataDirectory('pglite');
    await store.open({ dataDir });
  });
  after(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true });
  });
  describeConformance('PGlite on disk', store.makeFixture);
});

describe('PostgreSQL', () => {
  const store = new SharedStore();
  let server: RunningPostgres | undefined;
  before(async () => {
    server = await startPostgres();
    await store.open({ connectionString: server.connectionString });
  });
  after(async () => {
    await store.close();
    await server?.stop();
  });
  describeConformance('PostgreSQL', store.makeFixture);
});
