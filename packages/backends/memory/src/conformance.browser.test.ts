import { describeConformance } from '@stoa/conformance/browser';
import { createIndexedDbStore } from './indexeddb.ts';
import { memoryFixture } from './testing/fixture.ts';

describeConformance('memory', () => memoryFixture(), { describe, it });

let databases = 0;

describeConformance(
  'memory in IndexedDB',
  async () => {
    const name = `stoa-conformance-${databases++}`;
    const fixture = await memoryFixture({ persistence: createIndexedDbStore(name) });
    return {
      ...fixture,
      dispose: async () => {
        await fixture.dispose();
        indexedDB.deleteDatabase(name);
      },
    };
  },
  { describe, it },
);
