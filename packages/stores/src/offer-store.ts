import type { AnswerDraft, Id, Offer, Topic } from '@stoa/contract';
import { canonicalJson, offerTopic } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { OfferSnapshot } from './model.ts';
import type { OutboxItem } from './outbox.ts';
import type { AnswerEntry } from './outbox-entry.ts';
import { outboxOf, resumeOutbox } from './outbox-of.ts';
import type { LateOutbox } from './outbox-of.ts';
import { portOf } from './ports.ts';

/** An offer with the viewer's answer, confirmed or on its way. */
export class OfferStore extends LiveStore<OfferSnapshot> {
  readonly #id: Id;
  #offer: Offer | null | undefined;

  constructor(hub: StoreHub, id: Id) {
    super(hub);
    this.#id = id;
  }

  /**
   * Sends an answer through the outbox, once; it replaces one that could not be sent. Resolves when
   * it is kept there.
   */
  answer(draft: AnswerDraft): Promise<void> {
    return this.#outbox.use(async (outbox) => {
      const viewerId = this.requireViewer();
      if (this.#isOnItsWay(draft)) return;
      const unsent = this.#onTheirWay().filter(({ sending }) => sending.state !== 'sending');
      const operation = 'offers.answer';
      await outbox.submit({ operation, offerId: this.#id, viewerId, draft });
      for (const { entry } of unsent) outbox.discard(entry.mutationId);
    });
  }

  /** Tries a refused answer again. */
  resend(): void {
    for (const { sending } of this.#onTheirWay()) this.#outbox.value?.resend(sending.mutationId);
  }

  /** Takes back an answer that has not been confirmed. */
  discard(): void {
    for (const { sending } of this.#onTheirWay()) this.#outbox.value?.discard(sending.mutationId);
  }

  protected get topic(): Topic {
    return offerTopic(this.#id);
  }

  protected override start(signal: AbortSignal): void {
    const stop = this.#outbox.listen({
      onChange: () => this.changed(),
      onConfirmed: (outcome) => {
        if ('offer' in outcome && outcome.offer.id === this.#id) this.#offer = outcome.offer;
      },
    });
    signal.addEventListener('abort', stop, { once: true });
    super.start(signal);
  }

  protected async read(signal: AbortSignal): Promise<void> {
    const offer = await portOf(this.hub.backend, 'offers').get(this.#id, { signal });
    if (signal.aborted) return;
    this.#offer = offer;
    if (offer?.access === 'write') resumeOutbox(this.hub);
  }

  protected override derive(): OfferSnapshot {
    const latest = this.#onTheirWay().at(-1);
    return {
      ...this.status,
      ...(this.#offer !== undefined && { offer: this.#offer }),
      ...(latest && { answering: latest.entry.draft, sending: latest.sending }),
    };
  }

  get #outbox(): LateOutbox {
    return outboxOf(this.hub);
  }

  #isOnItsWay(draft: AnswerDraft): boolean {
    return this.#onTheirWay().some(
      ({ entry, sending }) =>
        sending.state !== 'failed' && canonicalJson(entry.draft) === canonicalJson(draft),
    );
  }

  #onTheirWay(): (OutboxItem & { readonly entry: AnswerEntry })[] {
    const viewerId = this.session?.person?.id;
    return this.#outbox.items.filter(
      (item): item is OutboxItem & { readonly entry: AnswerEntry } =>
        item.entry.operation === 'offers.answer' &&
        item.entry.offerId === this.#id &&
        (!viewerId || item.entry.viewerId === viewerId),
    );
  }
}

/** The store of an offer; equal arguments share one. */
export function offerStore(hub: StoreHub, id: Id): OfferStore {
  return hub.share(`offer ${id}`, () => new OfferStore(hub, id));
}
