import type { StoreHub } from './hub.ts';
import { Late } from './late.ts';
import type { Outbox, OutboxItem, OutboxListener } from './outbox.ts';

/** The one outbox of a hub, whose code a page that is only read does not need. */
export class LateOutbox extends Late<Outbox> {
  readonly #listeners: Set<OutboxListener>;

  constructor(hub: StoreHub) {
    const listeners = new Set<OutboxListener>();
    super(async () => {
      const { Outbox } = await import('./outbox.ts');
      return new Outbox(hub, listeners);
    });
    this.#listeners = listeners;
  }

  get items(): readonly OutboxItem[] {
    return this.value?.items ?? [];
  }

  listen(listener: OutboxListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The outbox of a hub. */
export function outboxOf(hub: StoreHub): LateOutbox {
  return hub.share('outbox', () => new LateOutbox(hub));
}

/** Takes up what earlier pages could not send. */
export function resumeOutbox(hub: StoreHub): void {
  // Without a session there is nobody to send for; the next store asks again.
  resumed(hub).catch(() => undefined);
}

async function resumed(hub: StoreHub): Promise<void> {
  const outbox = outboxOf(hub);
  const { mayHoldEntries } = await import('./kept-texts.ts');
  if (outbox.value || (await mayHoldEntries(hub))) await outbox.use((one) => one.resume());
}
