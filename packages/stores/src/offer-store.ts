import type { AnswerDraft, AnswerKey, Id, Offer, Topic } from '@stoa/contract';
import { canonicalJson, offerTopic } from '@stoa/domain';
import { newAnswerKey } from './answer-key.ts';
import { draftsOf } from './drafts.ts';
import type { Draft } from './drafts.ts';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { OfferSnapshot } from './model.ts';
import type { OutboxItem } from './outbox.ts';
import type { AnswerEntry } from './outbox-entry.ts';
import { outboxOf, resumeOutbox } from './outbox-of.ts';
import type { LateOutbox } from './outbox-of.ts';
import { portOf } from './ports.ts';
import { viewerIn } from './viewer.ts';

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
  answer(said: AnswerDraft): Promise<void> {
    return this.#outbox.use(async (outbox) => {
      const viewerId = viewerIn(this.session);
      const draft = this.#offer?.anonymous ? await this.#withKey(viewerId, said) : said;
      if (this.#isOnItsWay(draft)) return;
      const unsent = this.#onTheirWay().filter(({ sending }) => sending.state !== 'sending');
      const operation = 'offers.answer';
      await outbox.submit({ operation, offerId: this.#id, viewerId, draft });
      for (const { entry } of unsent) outbox.discard(entry.mutationId);
    });
  }

  /** Takes a confirmed answer back; it is counted no more. Rejects with the problem. */
  async withdraw(): Promise<void> {
    const viewerId = viewerIn(this.session);
    const kept = this.#offer?.anonymous ? this.#keptKey(viewerId) : undefined;
    await kept?.ready;
    const { v7 } = await import('./mutation-id.ts');
    const offers = portOf(this.hub.backend, 'offers');
    this.#offer = await offers.withdraw(this.#id, kept?.text ?? null, { mutationId: v7() });
    // The next answer has another key, so that nothing says that both are of one person.
    kept?.clear();
    this.changed();
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
    const offers = portOf(this.hub.backend, 'offers');
    const offer = await offers.get(this.#id, { signal });
    const key = offer && !offer.mine && offer.anonymous && offer.answered && (await this.#key());
    const mine = key ? await offers.mine(this.#id, key, { signal }) : null;
    if (signal.aborted) return;
    this.#offer = mine && offer ? { ...offer, mine } : offer;
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

  /** The key of the anonymous answer that was given on this device; empty where there is none. */
  async #key(): Promise<AnswerKey> {
    const viewerId = this.session?.person?.id;
    if (!viewerId) return '';
    const kept = this.#keptKey(viewerId);
    await kept.ready;
    return kept.text;
  }

  /** The answer with the key that will bring it back, which is stored before it is sent. */
  async #withKey(viewerId: Id, draft: AnswerDraft): Promise<AnswerDraft> {
    const kept = this.#keptKey(viewerId);
    await kept.ready;
    if (!kept.text) kept.set(newAnswerKey());
    await kept.saved();
    return { ...draft, answerKey: kept.text };
  }

  #keptKey(viewerId: Id): Draft {
    const subject = `offer:${this.#id}`;
    return draftsOf(this.hub).draft({ viewerId, subject, slot: 'answer-key' });
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
