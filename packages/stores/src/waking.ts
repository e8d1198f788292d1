import type { Unsubscribe } from '@stoa/contract';
import type { Environment } from './environment.ts';

/** Calls back whenever the page is looked at again, or the network is back. */
export function onWake(environment: Environment, listener: () => void): Unsubscribe {
  if (environment.onWake) return environment.onWake(listener);
  // Given whole where its signal is asked for.
  const ends = new AbortController();
  const onVisible = (): void => {
    if (isVisible(environment)) listener();
  };
  globalThis.addEventListener?.('online', listener, ends);
  globalThis.addEventListener?.('focus', listener, ends);
  globalThis.document?.addEventListener('visibilitychange', onVisible, ends);
  return () => ends.abort();
}

/** Whether somebody may be looking at the page. */
export function isVisible(environment: Environment): boolean {
  const state = globalThis.document?.visibilityState ?? 'visible';
  return environment.visible?.() ?? state === 'visible';
}

/** At least 0, less than 1. */
export function chance(environment: Environment): number {
  return environment.random?.() ?? Math.random();
}
