import type { StoreHub } from './hub.ts';
import { Outbox } from './outbox.ts';

/** The one outbox of a hub. */
export function outboxOf(hub: StoreHub): Outbox {
  return hub.share('outbox', () => new Outbox(hub));
}

/** Takes up what earlier pages could not send. */
export function resumeOutbox(hub: StoreHub): void {
  // Without a session there is nobody to send for; the next store asks again.
  outboxOf(hub)
    .resume()
    .catch(() => undefined);
}
