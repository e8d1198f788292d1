import type { Unsubscribe } from '@stoa/contract';
import type { Environment } from './environment.ts';

/** Calls back whenever the page is looked at again, or the network is back. */
export function onWake(environment: Environment, listener: () => void): Unsubscribe {
  if (environment.onWake) return environment.onWake(listener);
  // Given whole where its signal is asked for.
  const ends = new AbortController();
  const onVisible = (): void => {
    if (environment.visible()) listener();
  };
  globalThis.addEventListener?.('online', listener, ends);
  globalThis.addEventListener?.('focus', listener, ends);
  globalThis.document?.addEventListener('visibilitychange', onVisible, ends);
  return () => ends.abort();
}
