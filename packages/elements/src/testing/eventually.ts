import { waitUntil } from '@open-wc/testing';

/** Longer than a busy machine takes: a test that fails waits, and no other does. */
const PATIENCE = 6000;

/** Waits until something holds, or says that `what` did not. */
export function eventually(holds: () => unknown, what?: string): Promise<void> {
  return waitUntil(holds, what, { timeout: PATIENCE });
}
