import { personas, withFaults } from '@stoa/conformance';
import type { Fixture } from '@stoa/conformance';
import { NO_LIMITS } from '@stoa/domain';
import { createMemorySource } from '../source.ts';
import type { MemoryOptions } from '../source.ts';

/** A new memory store for one check. */
export async function memoryFixture(options: MemoryOptions = {}): Promise<Fixture> {
  let frozen: string | undefined;
  let limits = NO_LIMITS;
  const clock = (): string => frozen ?? new Date().toISOString();
  const source = withFaults(createMemorySource({ clock, limits: () => limits, ...options }));
  return {
    backendFor: async (persona) => source.backendFor(personas[persona]),
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
    dispose: () => source.dispose(),
  };
}
