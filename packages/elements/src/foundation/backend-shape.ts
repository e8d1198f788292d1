import { CONTRACT_VERSION } from '@stoa/contract';
import type { Backend } from '@stoa/contract';

const warned = new Set<unknown>();

/** The value, if it is a backend; told by shape, because a page may hold several bundles. */
export function asBackend(value: unknown): Backend | undefined {
  if (value === undefined || value === null) return undefined;
  const backend = value as Partial<Backend>;
  if (typeof backend.viewer?.session !== 'function') {
    warnOnce(value, 'Stoa: the value given as backend is not a backend.');
    return undefined;
  }
  if (backend.contractVersion !== CONTRACT_VERSION) {
    warnOnce(
      backend.contractVersion,
      `Stoa: the backend speaks version ${backend.contractVersion} of the contract, the elements ${CONTRACT_VERSION}.`,
    );
  }
  return value as Backend;
}

function warnOnce(about: unknown, warning: string): void {
  if (warned.has(about)) return;
  warned.add(about);
  console.warn(warning);
}
