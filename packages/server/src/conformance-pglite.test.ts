import { rmSync } from 'node:fs';
import { after } from 'node:test';
import { createPostgresSource } from '@stoa/backend-postgres';
import { emptyTables, newDataDirectory } from '@stoa/backend-postgres/testing';
import { withFaults } from '@stoa/conformance';
import type { Fixture } from '@stoa/conformance';
import { describeConformance } from '@stoa/conformance/node';
import { NO_LIMITS } from '@stoa/domain';
import { SharedServer } from './testing/shared-server.ts';

let frozen: string | undefined;
let limits = NO_LIMITS;
const dataDir = await newDataDirectory('pglite');
const server = new SharedServer();
const store = await createPostgresSource({
  dataDir,
  clock: () => frozen ?? new Date().toISOString(),
  limits: () => limits,
});
after(async () => {
  await server.close();
  await store.dispose();
  rmSync(dataDir, { recursive: true });
});

async function fixture(): Promise<Fixture> {
  frozen = undefined;
  limits = NO_LIMITS;
  await emptyTables(store);
  const source = withFaults(store);
  return {
    ...(await server.serve(source)),
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
  };
}

describeConformance('http → server → PGlite on disk', fixture);
