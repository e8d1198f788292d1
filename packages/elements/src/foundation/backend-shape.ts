import { CONTRACT_VERSION } from '@stoa/contract';
import type { Backend } from '@stoa/contract';
import { warnOnce } from './warn-once.ts';

/** The value, if it is a backend; told by shape, because a page may hold several bundles. */
export function asBackend(value: unknown): Backend | undefined {
  if (value == null) return undefined;
  const { contractVersion, viewer } = value as Partial<Backend>;
  if (typeof viewer?.session !== 'function') {
    return warnOnce('Stoa: what was given as backend is not a backend.');
  }
  if (contractVersion !== CONTRACT_VERSION) {
    warnOnce(
      `Stoa: the backend speaks version ${contractVersion} of the contract, not ${CONTRACT_VERSION}.`,
    );
  }
  return value as Backend;
}
