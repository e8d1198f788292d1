import type { Backend, Id } from '@stoa/contract';
import { draftsOf, storesFor } from '@stoa/stores';

interface Begun {
  /** Tells it from what other stories keep. */
  readonly story: string;
  readonly viewerId: Id;
  readonly subject: string;
  readonly slot: string;
}

/** A backend whose viewer had begun something on this device. */
export function begun(
  backend: Backend,
  { story, ...place }: Begun,
  kept: object | string,
): Backend {
  const stores = storesFor(backend, { scope: story });
  draftsOf(stores)
    .draft(place)
    .set(typeof kept === 'string' ? kept : JSON.stringify(kept));
  return backend;
}
