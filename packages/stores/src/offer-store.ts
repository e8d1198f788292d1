import type { AnswerDraft, Id, Offer, Topic } from '@stoa/contract';
import { canonicalJson, offerTopic } from '@stoa/domain';
import { v7 } from 'uuid';
import { LiveStore } from './live-store.ts';
import type { OfferSnapshot } from './model.ts';
import type { OutboxItem } from './outbox.ts';
import type { AnswerEntry } from './outbox-entry.ts';
import { portOf } from './ports.ts';
import type { StoreContext } from './store-context.ts';

/** An offer with the viewer's answer, confirmed or on its way. */
export class OfferStore extends LiveStore<OfferSnapshot> {
  readonly #id: Id;
  #offer: Offer | null | undefined;

  constructor(context: StoreContext, id: Id) {
    super(context);
    this.#id = id;
  }

  /** Sends an answer through the outbox, once; it replaces one that could not be sent. */
  answer(draft: AnswerDraft): void {
    const viewerId = this.session?.person?.id;
    if (!viewerId || this.#isOnItsWay(draft)) return;
    const { outbox, scope } = this.context;
    const unsent = this.#onTheirWay().filter(({ sending }) => sending.state !== 'sending');
    outbox.submit({
      operation: 'offers.answer',
      offerId: this.#id,
      mutationId: v7(),
      scope,
      viewerId,
      createdAt: this.context.backendNow(),
      draft,
    });
    for (const { entry } of unsent) outbox.discard(entry.mutationId);
  }

  /** Tries a refused answer again. */
  resend(): void {
    for (const { sending } of this.#onTheirWay()) this.context.outbox.resend(sending.mutationId);
  }

  /** Takes back an answer that has not been confirmed. */
  discard(): void {
    for (const { sending } of this.#onTheirWay()) this.context.outbox.discard(sending.mutationId);
  }

  protected get topic(): Topic {
    return offerTopic(this.#id);
  }

  protected override start(signal: AbortSignal): void {
    const stop = this.context.outbox.listen({
      onChange: () => this.changed(),
      onConfirmed: (outcome) => {
        if ('offer' in outcome && outcome.offer.id === this.#id) this.#offer = outcome.offer;
      },
    });
    signal.addEventListener('abort', stop, { once: true });
    super.start(signal);
  }

  protected async read(signal: AbortSignal): Promise<void> {
    const offer = await portOf(this.context.backend, 'offers').get(this.#id, { signal });
    if (signal.aborted) return;
    this.#offer = offer;
    if (offer?.access === 'write') this.context.resumeOutbox();
  }

  protected override derive(): OfferSnapshot {
    const latest = this.#onTheirWay().at(-1);
    return {
      ...this.status,
      ...(this.#offer !== undefined && { offer: this.#offer }),
      ...(latest && { answering: latest.entry.draft, sending: latest.sending }),
    };
  }

  #isOnItsWay(draft: AnswerDraft): boolean {
    return this.#onTheirWay().some(
      ({ entry, sending }) =>
        sending.state !== 'failed' && canonicalJson(entry.draft) === canonicalJson(draft),
    );
  }

  #onTheirWay(): (OutboxItem & { readonly entry: AnswerEntry })[] {
    const viewerId = this.session?.person?.id;
    return this.context.outbox.items.filter(
      (item): item is OutboxItem & { readonly entry: AnswerEntry } =>
        item.entry.operation === 'offers.answer' &&
        item.entry.offerId === this.#id &&
        (!viewerId || item.entry.viewerId === viewerId),
    );
  }
}
