import type { TestEvent } from 'node:test/reporters';
import type { Count } from './count.ts';

/** Reports node:test runs as one JSON count; a suite counts through its tests. */
// eslint-disable-next-line no-restricted-syntax -- node:test takes the default export
export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite' && !failsByItself(data.details)) continue;
    if (data.skip !== undefined || data.todo !== undefined) count.skipped += 1;
    else if (type === 'test:pass') count.passed += 1;
    else count.failed += 1;
  }
  yield JSON.stringify(count);
}

/** A suite whose hook or body failed, rather than a test in it. */
function failsByItself(details: object): boolean {
  const error = 'error' in details ? details.error : undefined;
  return (
    error instanceof Error && !('failureType' in error && error.failureType === 'subtestsFailed')
  );
}
