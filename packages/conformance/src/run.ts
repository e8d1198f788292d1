import type { Capabilities, Session } from '@stoa/contract';
import { CheckContext } from './check.ts';
import type { Check } from './check.ts';
import { checks } from './checks.ts';
import { declined } from './declined.ts';
import type { Fixture, MakeFixture } from './fixture.ts';

export interface CheckResult {
  readonly group: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or what else was checked in its place. */
  readonly reason?: string;
  readonly error?: unknown;
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly results: readonly CheckResult[];
}

/** Runs one check against a fixture of its own. */
export async function runCheck(check: Check, makeFixture: MakeFixture): Promise<CheckResult> {
  const { group, name } = check;
  try {
    const fixture = await makeFixture();
    try {
      const session = await (await fixture.backendFor('author')).viewer.session();
      return { group, name, ...(await apply(check, new CheckContext(fixture, session))) };
    } finally {
      await fixture.dispose();
    }
  } catch (error) {
    return { group, name, outcome: 'failed', error };
  }
}

/** Runs all checks, or those whose `group: name` contains `only`, one after the other. */
export async function runChecks(
  makeFixture: MakeFixture,
  report: (result: CheckResult) => void = () => undefined,
  options: { readonly only?: string } = {},
): Promise<Summary> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    if (!`${check.group}: ${check.name}`.includes(options.only ?? '')) continue;
    const result = await runCheck(check, makeFixture);
    results.push(result);
    report(result);
  }
  const count = (outcome: CheckResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), results };
}

async function apply(
  check: Check,
  context: CheckContext,
): Promise<Pick<CheckResult, 'outcome' | 'reason'>> {
  const missing = missingFor(check, context.session, context.fixture);
  if (missing) return { outcome: 'skipped', reason: missing };
  const incapable = check.capabilities?.find((name) => !context.session.capabilities[name]);
  if (incapable) return applyDeclined(incapable, context);
  await check.run(context);
  return { outcome: 'passed' };
}

async function applyDeclined(
  capability: keyof Capabilities,
  context: CheckContext,
): Promise<Pick<CheckResult, 'outcome' | 'reason'>> {
  const assertion = declined[capability];
  if (!assertion) {
    return {
      outcome: 'skipped',
      reason: `"${capability}" is declared false, and no call behind it`,
    };
  }
  await assertion(context);
  return { outcome: 'passed', reason: `"${capability}" is declared false: answers "unsupported"` };
}

function missingFor(check: Check, session: Session, fixture: Fixture): string | undefined {
  const port = check.ports?.find((name) => !session.ports.includes(name));
  if (port) return `the port "${port}" is absent`;
  if (check.fixture?.includes('faults') && !fixture.faults) return 'the fixture has no faults';
  if (check.fixture?.includes('freeze') && !fixture.freeze) return 'the fixture cannot freeze time';
  if (check.fixture?.includes('setClock') && !fixture.setClock) {
    return 'the fixture cannot set the clock of a store of its own';
  }
  if (check.fixture?.includes('limitWrites') && !fixture.limitWrites) {
    return 'the fixture cannot limit what a person writes';
  }
  return undefined;
}
