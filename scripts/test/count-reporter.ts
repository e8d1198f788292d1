import type { Reporter, TestSuiteResult } from '@web/test-runner-core';
import type { Count } from './count.ts';
import { writeFileSync } from 'node:fs';

/** Writes how many browser tests passed, failed and were skipped, a failed file counting as one. */
export function countReporter(file: string): Reporter {
  return {
    stop({ sessions }) {
      const count: Count = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = count.failed;
        if (session.testResults) addSuite(count, session.testResults);
        if (!session.passed && count.failed === before) count.failed += 1;
      }
      writeFileSync(file, JSON.stringify(count));
    },
  };
}

function addSuite(count: Count, suite: TestSuiteResult): void {
  for (const test of suite.tests) {
    if (test.skipped) count.skipped += 1;
    else if (test.passed) count.passed += 1;
    else count.failed += 1;
  }
  for (const inner of suite.suites) addSuite(count, inner);
}
