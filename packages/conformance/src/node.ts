import { describe, it } from 'node:test';
import { checks } from './checks.ts';
import type { MakeFixture } from './fixture.ts';
import { runCheck } from './run.ts';

/** Registers every check with `node:test`. */
export function describeConformance(name: string, makeFixture: MakeFixture): void {
  describe(`${name} conforms to the contract`, () => {
    for (const group of new Set(checks.map((check) => check.group))) {
      describe(group, () => {
        for (const check of checks.filter((candidate) => candidate.group === group)) {
          it(check.name, async (test) => {
            const { outcome, reason, error } = await runCheck(check, makeFixture);
            if (outcome === 'failed') throw error;
            if (outcome === 'skipped') test.skip(reason);
            else if (reason) test.diagnostic(reason);
          });
        }
      });
    }
  });
}
