import type { Id, MutationCall, Offer, OfferDraft, OutcomeDraft, Revision } from '@stoa/contract';
import { canonicalJson } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import { v7 } from './mutation-id.ts';
import { portOf } from './ports.ts';

/** Publishes offers and their outcomes; repeating the same after a lost answer does it once. */
export class OfferDesk {
  readonly #hub: StoreHub;
  readonly #unconfirmed = new Map<string, string>();

  constructor(hub: StoreHub) {
    this.#hub = hub;
  }

  publish(draft: OfferDraft): Promise<Offer> {
    return this.#once(['publish', draft], (call) =>
      portOf(this.#hub.backend, 'offers').publish(draft, call),
    );
  }

  decide(id: Id, draft: OutcomeDraft, revision: Revision): Promise<Offer> {
    return this.#once(['decide', id, draft, revision], (call) =>
      portOf(this.#hub.backend, 'offers').decide(id, draft, revision, call),
    );
  }

  async #once<T>(asked: unknown, write: (call: MutationCall) => Promise<T>): Promise<T> {
    const key = canonicalJson(asked);
    const mutationId = this.#unconfirmed.get(key) ?? v7();
    this.#unconfirmed.set(key, mutationId);
    const outcome = await write({ mutationId });
    this.#unconfirmed.delete(key);
    return outcome;
  }
}

/** The desk of a hub. */
export function offerDesk(hub: StoreHub): OfferDesk {
  return hub.share('offer desk', () => new OfferDesk(hub));
}
