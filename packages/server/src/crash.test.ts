import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startPostgres } from '@stoa/backend-postgres/testing';
import { survivesCrashes } from './testing/crash.ts';

const ROUNDS = 10;

// Both at once, because most of the time goes into starting processes.
describe(
  'after kill -9 in the middle of writes, nothing acknowledged is missing',
  { concurrency: true },
  () => {
    it(`on PGlite, ${ROUNDS} times`, async (test) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'stoa-crash-'));
      try {
        const kept = await survivesCrashes({ STOA_DATA_DIR: dataDir }, ROUNDS);
        test.diagnostic(
          `${kept} comments acknowledged, none lost, ${ROUNDS + 1} starts, none failed`,
        );
      } finally {
        await rm(dataDir, { recursive: true });
      }
    });

    it(`on PostgreSQL, ${ROUNDS} times`, async (test) => {
      const { connectionString, stop } = await startPostgres();
      try {
        const kept = await survivesCrashes({ DATABASE_URL: connectionString }, ROUNDS);
        test.diagnostic(
          `${kept} comments acknowledged, none lost, ${ROUNDS + 1} starts, none failed`,
        );
      } finally {
        await stop();
      }
    });
  },
);
