#!/usr/bin/env node
import { toBackendError } from '@stoa/contract';
import { readArguments, USAGE, UsageProblem } from './command/arguments.ts';
import { serverFixture } from './command/server-fixture.ts';
import { personas } from './personas.ts';
import { runChecks } from './run.ts';
import type { CheckResult } from './run.ts';

const MARKS = { passed: '✔', failed: '✖', skipped: '–' } as const;

function report({ group, name, outcome, reason, error }: CheckResult): void {
  const note = outcome === 'failed' ? toBackendError(error).message : reason;
  console.log(`${MARKS[outcome]} ${group}: ${name}${note ? ` (${note})` : ''}`);
}

async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted === 'personas') {
    console.log(
      JSON.stringify(
        Object.values(personas).filter(({ person }) => person),
        null,
        2,
      ),
    );
    return 0;
  }
  const makeFixture = await serverFixture(wanted.url, wanted.signIn);
  const { passed, failed, skipped } = await runChecks(makeFixture, report, wanted);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  if (error instanceof UsageProblem) console.error(`\n${USAGE}`);
  process.exitCode = error instanceof UsageProblem ? 2 : 1;
}
