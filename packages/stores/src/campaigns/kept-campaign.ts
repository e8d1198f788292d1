import type { CampaignDraft } from '@stoa/contract';
import { carryOver, keptWith, wholeWith } from '../carried-over.ts';
import type { Readings } from '../carried-over.ts';
import type { Draft } from '../drafts.ts';
import { campaignReadings } from './campaign-readings.ts';

/** A campaign as this device keeps it. */
interface Kept {
  readonly draft: Partial<CampaignDraft>;
  /** What was published when its editor began; unknown from earlier versions. */
  readonly begun: CampaignDraft | undefined;
  readonly rest: string;
}

/** A campaign that is being written, on this device. */
export class KeptCampaign {
  readonly #kept: Draft;

  constructor(kept: Draft) {
    this.#kept = kept;
  }

  get key(): string {
    return this.#kept.key;
  }

  get ready(): Promise<void> {
    return this.#kept.ready;
  }

  /** Words of another version that have no field. */
  get rest(): string {
    return this.read().rest;
  }

  read(): Kept {
    const readings = { ...campaignReadings('en'), begun: wholeWith<CampaignDraft>('texts') };
    const { fields, rest } = carryOver(
      this.#kept.text,
      readings as unknown as Readings<CampaignDraft & { begun: CampaignDraft }>,
    );
    const { begun, ...draft } = fields;
    return { draft, begun, rest };
  }

  keep(draft: CampaignDraft, begun: CampaignDraft | undefined): void {
    this.#kept.set(keptWith({ ...draft, ...(begun && { begun }) }, this.rest));
  }

  /** Forgets the campaign; words that have no field stay until they are put away. */
  clear(): void {
    this.#kept.set(keptWith({}, this.rest));
  }

  dropRest(): void {
    const { draft, begun } = this.read();
    this.#kept.set(keptWith({ ...draft, ...(begun && { begun }) }, ''));
  }
}
