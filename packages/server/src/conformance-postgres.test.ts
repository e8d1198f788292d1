import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createPostgresSource } from '@stoa/backend-postgres';
import { emptyTables, startPostgres } from '@stoa/backend-postgres/testing';
import type { Fixture } from '@stoa/conformance';
import { describeConformance } from '@stoa/conformance/node';
import { clientsOf } from './testing/clients.ts';
import { TEST_ENV } from './testing/environment.ts';
import { FaultChannel } from './testing/fault-channel.ts';
import { startServer } from './testing/server-process.ts';

const ENTRY = fileURLToPath(new URL('testing/faulty-server.ts', import.meta.url));

const { connectionString, stop } = await startPostgres();
const server = await startServer({ ...TEST_ENV, DATABASE_URL: connectionString }, ENTRY);
/** Beside the server, to empty its tables. */
const store = await createPostgresSource({ connectionString, poolSize: 1 });
const faults = new FaultChannel(server.child);
after(async () => {
  await store.dispose();
  await server.end('SIGTERM');
  await stop();
});

async function fixture(): Promise<Fixture> {
  await emptyTables(store);
  return { ...clientsOf(server.url, faults.fetch), faults };
}

describeConformance('http → server process → PostgreSQL', fixture);
