import { describeConformance } from '@stoa/conformance/node';
import { memoryFixture } from './testing/fixture.ts';

describeConformance('memory', () => memoryFixture());
