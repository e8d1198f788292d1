import { checks } from './checks.ts';
import type { MakeFixture } from './fixture.ts';
import { runCheck } from './run.ts';

/** The part of mocha, or of a runner like it, that is needed. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: (this: RunningTest) => Promise<void>) => void;
}

export interface RunningTest {
  skip(): void;
  readonly test?: { title: string } | undefined;
}

/** Registers every check with the `describe` and `it` passed in. */
export function describeConformance(
  name: string,
  makeFixture: MakeFixture,
  { describe, it }: Runner,
): void {
  describe(`${name} conforms to the contract`, () => {
    for (const check of checks) {
      it(`${check.group}: ${check.name}`, async function () {
        const { outcome, reason, error } = await runCheck(check, makeFixture);
        if (outcome === 'failed') throw error;
        if (reason && this.test) this.test.title += ` (${reason})`;
        if (outcome === 'skipped') this.skip();
      });
    }
  });
}
