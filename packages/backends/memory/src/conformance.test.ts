import 'fake-indexeddb/auto';
import { describeConformance } from '@stoa/conformance/node';
import { createIndexedDbStore } from './indexeddb.ts';
import { memoryFixture } from './testing/fixture.ts';

describeConformance('memory', () => memoryFixture());

let databases = 0;

describeConformance('memory in IndexedDB', () =>
  memoryFixture({ persistence: createIndexedDbStore(`conformance-${databases++}`) }),
);
