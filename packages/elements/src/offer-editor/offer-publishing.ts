import { msg, str } from '@lit/localize';
import { isBackendError, toBackendError } from '@stoa/contract';
import type { BackendError, Offer, OfferDraft } from '@stoa/contract';
import { offerDesk, offerStore } from '@stoa/stores';
import type { StoreHub } from '@stoa/stores';
import { localized } from '../foundation/localized.ts';
import { OfferDecidedEvent, OfferPublishedEvent, OfferSubmitEvent } from './offer-editor.events.ts';
import type { OutcomeSheet } from './outcome-form.ts';

interface Host extends HTMLElement {
  offer: string | undefined;
  requestUpdate(): void;
}

/** Publishes an offer and tells its outcome; what came of it is said until the next act. */
export class OfferPublishing {
  readonly #host: Host;
  busy = false;
  /** The writer has wanted to publish: from then on it is said what is missing. */
  wanted = false;
  done: string | undefined;
  problem: BackendError | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  fail = (error: unknown): void => {
    this.problem = toBackendError(error);
    this.#host.requestUpdate();
  };

  /** Another part is looked at. */
  beginAnew(): void {
    this.wanted = false;
    this.done = undefined;
    this.problem = undefined;
  }

  begin(): void {
    this.wanted = true;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  async publish(
    stores: StoreHub,
    draft: OfferDraft,
    known: Offer | null,
    onPublished: () => void,
  ): Promise<void> {
    if (!this.#host.dispatchEvent(new OfferSubmitEvent(draft))) return;
    await this.#act(stores, known?.id, async () => {
      const offer = await offerDesk(stores).publish(draft);
      onPublished();
      this.done = known
        ? msg('The changes are published.')
        : msg(str`“${localized(offer.title)}” is published. Its answers will show here.`);
      this.#host.offer = offer.id;
      offerStore(stores, offer.id).retry();
      this.#host.dispatchEvent(new OfferPublishedEvent(offer));
    });
  }

  async tell(
    stores: StoreHub,
    { id, revision }: Offer,
    sheet: OutcomeSheet,
    onTold: () => void,
  ): Promise<void> {
    const { said, done } = sheet;
    const holdsFrom = sheet.holdsFrom
      ? new Date(`${sheet.holdsFrom}T00:00:00`).toISOString()
      : null;
    await this.#act(stores, id, async () => {
      const decided = await offerDesk(stores).decide(id, { said, done, holdsFrom }, revision);
      onTold();
      this.done = msg('The outcome is told to everyone who answered.');
      offerStore(stores, id).retry();
      this.#host.dispatchEvent(new OfferDecidedEvent(decided));
    });
  }

  async #act(stores: StoreHub, id: string | undefined, work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.done = undefined;
    try {
      await work();
      this.wanted = false;
    } catch (error) {
      this.fail(error);
      // What others published comes, and is laid beside what is written here.
      if (id && isBackendError(error) && error.code === 'conflict') offerStore(stores, id).retry();
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
