import type { Check } from './check.ts';

/** Every rule that a backend of this contract keeps. */
export const checks: readonly Check[] = [];
