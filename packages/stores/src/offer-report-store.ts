import type { Id, OfferReport, Topic } from '@stoa/contract';
import { offerTopic } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { OfferReportSnapshot } from './model.ts';
import { portOf } from './ports.ts';

/** What those who answer for an offer may know of its answers. */
export class OfferReportStore extends LiveStore<OfferReportSnapshot> {
  readonly #id: Id;
  #report: OfferReport | null | undefined;

  constructor(hub: StoreHub, id: Id) {
    super(hub);
    this.#id = id;
  }

  protected get topic(): Topic {
    return offerTopic(this.#id);
  }

  protected async read(signal: AbortSignal): Promise<void> {
    const report = await portOf(this.hub.backend, 'offers').report(this.#id, { signal });
    if (!signal.aborted) this.#report = report;
  }

  protected override derive(): OfferReportSnapshot {
    return {
      ...this.status,
      ...(this.#report !== undefined && { report: this.#report }),
    };
  }
}

/** The store of an offer's report; equal arguments share one. */
export function offerReportStore(hub: StoreHub, id: Id): OfferReportStore {
  return hub.share(`offer report ${id}`, () => new OfferReportStore(hub, id));
}
