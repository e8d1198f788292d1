import { after } from 'node:test';
import { createMemorySource } from '@stoa/backend-memory';
import { withFaults } from '@stoa/conformance';
import type { Fixture } from '@stoa/conformance';
import { describeConformance } from '@stoa/conformance/node';
import { NO_LIMITS } from '@stoa/domain';
import { SharedServer } from './testing/shared-server.ts';

const server = new SharedServer();
after(() => server.close());

async function fixture(): Promise<Fixture> {
  let frozen: string | undefined;
  let limits = NO_LIMITS;
  const clock = (): string => frozen ?? new Date().toISOString();
  const source = withFaults(createMemorySource({ clock, limits: () => limits }));
  const clients = await server.serve(source);
  return {
    ...clients,
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
      await clients.dispose();
      await source.dispose();
    },
  };
}

describeConformance('http → server → memory', fixture);
