import { isAbort, isBackendError } from '@stoa/contract';
import type { BackendError, ProblemCode } from '@stoa/contract';

/** A rule of the contract that does not hold. */
export class ConformanceFailure extends Error {
  override readonly name = 'ConformanceFailure';
}

export function expectTrue(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new ConformanceFailure(rule);
}

/** Compares plain JSON values; the order of keys does not matter. */
export function expectEqual(actual: unknown, expected: unknown, rule: string): void {
  const [found, wanted] = [sortedJson(actual), sortedJson(expected)];
  if (found === wanted) return;
  throw new ConformanceFailure(`${rule}: expected ${excerpt(wanted)}, found ${excerpt(found)}`);
}

export function expectPresent<T>(value: T | null | undefined, rule: string): T {
  expectTrue(value !== null && value !== undefined, rule);
  return value;
}

/** The problem that a call must be rejected with. */
export async function expectProblem(
  outcome: Promise<unknown>,
  code: ProblemCode,
  rule: string,
): Promise<BackendError> {
  const error = await rejectionOf(outcome, `${rule}: expected "${code}", but the call succeeded`);
  if (isBackendError(error) && error.code === code) return error;
  throw new ConformanceFailure(`${rule}: expected "${code}", found ${describe(error)}`);
}

export async function expectAbort(outcome: Promise<unknown>, rule: string): Promise<void> {
  const error = await rejectionOf(outcome, `${rule}: the call succeeded although it was aborted`);
  if (isAbort(error)) return;
  throw new ConformanceFailure(`${rule}: expected AbortError, found ${describe(error)}`);
}

async function rejectionOf(outcome: Promise<unknown>, rule: string): Promise<unknown> {
  try {
    await outcome;
  } catch (error) {
    return error;
  }
  throw new ConformanceFailure(rule);
}

function describe(error: unknown): string {
  if (isBackendError(error)) return `"${error.code}" (${error.message})`;
  return String(error);
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function excerpt(json: string | undefined): string {
  if (json === undefined) return 'undefined';
  return json.length > 300 ? `${json.slice(0, 300)}…` : json;
}
