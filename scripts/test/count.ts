export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The line that ends a run. */
export function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A part that could not run: skipped, but failed on the machine that decides about a change. */
export function countOfMissing(ci: string | undefined): Count {
  const decides = ci === 'true';
  return { passed: 0, failed: decides ? 1 : 0, skipped: decides ? 0 : 1 };
}
