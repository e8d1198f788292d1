import { isAbort, toBackendError } from '@stoa/contract';
import type { AnswerDraft, BackendError, Id, Offer, Session } from '@stoa/contract';
import { offerTopic } from '@stoa/domain';
import { v7 } from 'uuid';
import { follow } from './follow.ts';
import type { OfferSnapshot } from './model.ts';
import type { OutboxItem } from './outbox.ts';
import type { AnswerEntry } from './outbox-entry.ts';
import { portOf } from './ports.ts';
import type { Phase } from './readable.ts';
import { Store } from './store.ts';
import type { StoreContext } from './store-context.ts';

/** An offer with the viewer's answer, confirmed or on its way. */
export class OfferStore extends Store<OfferSnapshot> {
  readonly #context: StoreContext;
  readonly #id: Id;
  #session: Session | undefined;
  #offer: Offer | null | undefined;
  #phase: Phase = 'idle';
  #problem: BackendError | undefined;

  constructor(context: StoreContext, id: Id) {
    super();
    this.#context = context;
    this.#id = id;
  }

  /** Loads again after a failure. */
  retry(): void {
    void this.#load(this.signal);
  }

  /** Sends an answer through the outbox; it replaces one that could not be sent. */
  answer(draft: AnswerDraft): void {
    const viewerId = this.#session?.person?.id;
    if (!viewerId) return;
    const { outbox, scope, environment } = this.#context;
    for (const { sending } of this.#onTheirWay()) {
      if (sending.state !== 'sending') outbox.discard(sending.mutationId);
    }
    outbox.submit({
      operation: 'offers.answer',
      offerId: this.#id,
      mutationId: v7(),
      scope,
      viewerId,
      createdAt: environment.now(),
      draft,
    });
  }

  resend(): void {
    for (const { sending } of this.#onTheirWay()) this.#context.outbox.resend(sending.mutationId);
  }

  discard(): void {
    for (const { sending } of this.#onTheirWay()) this.#context.outbox.discard(sending.mutationId);
  }

  protected override start(signal: AbortSignal): void {
    const stop = this.#context.outbox.listen({
      onChange: () => this.changed(),
      onConfirmed: (outcome) => {
        if ('offer' in outcome && outcome.offer.id === this.#id) this.#take(outcome.offer);
      },
    });
    signal.addEventListener('abort', stop, { once: true });
    this.#context.resumeOutbox();
    void this.#begunWith(signal);
  }

  protected override derive(): OfferSnapshot {
    const latest = this.#onTheirWay().at(-1);
    return {
      phase: this.#phase,
      ...(this.#problem && { problem: this.#problem }),
      ...(this.#session && { session: this.#session }),
      ...(this.#offer !== undefined && { offer: this.#offer }),
      ...(latest && { answering: latest.entry.draft, sending: latest.sending }),
    };
  }

  async #begunWith(signal: AbortSignal): Promise<void> {
    await this.#load(signal);
    const { backend, environment } = this.#context;
    if (!this.#session || signal.aborted) return;
    follow({
      backend,
      environment,
      session: this.#session,
      topic: offerTopic(this.#id),
      signal,
      onChange: () => void this.#load(signal),
      onLook: () => void this.#load(signal),
    });
  }

  async #load(signal: AbortSignal): Promise<void> {
    this.#phase = this.#offer === undefined ? 'loading' : 'refreshing';
    this.changed();
    try {
      this.#session = await this.#context.session.load();
      this.#take(await portOf(this.#context.backend, 'offers').get(this.#id, { signal }));
    } catch (error) {
      if (isAbort(error)) return;
      this.#phase = 'failed';
      this.#problem = toBackendError(error);
      this.changed();
    }
  }

  #take(offer: Offer | null): void {
    this.#offer = offer;
    this.#phase = 'ready';
    this.#problem = undefined;
    this.changed();
  }

  #onTheirWay(): (OutboxItem & { readonly entry: AnswerEntry })[] {
    return this.#context.outbox.items.filter(
      (item): item is OutboxItem & { readonly entry: AnswerEntry } =>
        item.entry.operation === 'offers.answer' && item.entry.offerId === this.#id,
    );
  }
}
