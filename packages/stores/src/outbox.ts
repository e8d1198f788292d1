import { isBackendError } from '@stoa/contract';
import type { StoreHub } from './hub.ts';
import { keepingOf } from './keeping.ts';
import { KeptEntries } from './kept-entries.ts';
import type { Sending } from './model.ts';
import { v7 } from './mutation-id.ts';
import type { OutboxEntry, OutboxOutcome, Setback, Unsent } from './outbox-entry.ts';
import type { SentDraft } from './storage.ts';
import { sendingOf, setbackOf } from './setback.ts';
import { onWake } from './waking.ts';
import { writeEntry } from './write-entry.ts';

/** An attempt that takes longer counts as unanswered. */
const PATIENCE = 60_000;

/** An entry with its fate so far. */
export interface OutboxItem {
  readonly entry: OutboxEntry;
  readonly sending: Sending;
}

interface Attempted {
  item: OutboxItem;
  attempts: number;
  cancel?: () => void;
}

export interface OutboxListener {
  /** An entry came, went, or fares differently. */
  onChange(): void;
  /** The backend has confirmed an entry; it is gone from the outbox. */
  onConfirmed?(outcome: OutboxOutcome): void;
}

/** Sends texts one after the other, and keeps each until it is confirmed or given up. */
export class Outbox {
  readonly #hub: StoreHub;
  readonly #kept: KeptEntries;
  readonly #items = new Map<string, Attempted>();
  readonly #listeners: ReadonlySet<OutboxListener>;
  /** The end of the queue: what is sent later was written later. */
  #line: Promise<void> = Promise.resolve();
  #watching = false;

  constructor(hub: StoreHub, listeners: ReadonlySet<OutboxListener>) {
    this.#hub = hub;
    this.#listeners = listeners;
    this.#kept = new KeptEntries(hub.environment);
  }

  get items(): readonly OutboxItem[] {
    return [...this.#items.values()].map(({ item }) => item);
  }

  /** Takes up what earlier pages could not send for this viewer. */
  async resume(): Promise<void> {
    const { session, scope } = this.#hub;
    const { person } = await session.load();
    if (!person) return;
    const entries = await this.#kept.of(scope, person.id);
    for (const entry of entries) if (!this.#items.has(entry.mutationId)) this.#takeUp(entry);
  }

  /** Keeps a text, which is no draft any more then, and sends it; resolves when it is kept. */
  async submit(text: Unsent, draft?: SentDraft): Promise<void> {
    const { scope } = this.#hub;
    const entry = { ...text, mutationId: v7(), scope, createdAt: this.#hub.backendNow() };
    const attempted = this.#add(entry);
    await this.#kept.save(entry, draft);
    void this.#send(attempted);
  }

  resend(mutationId: string): void {
    const attempted = this.#items.get(mutationId);
    if (!attempted || attempted.item.sending.state === 'sending') return;
    attempted.attempts = 0;
    void this.#send(attempted);
  }

  /** Gives a text up. */
  discard(mutationId: string): void {
    const attempted = this.#items.get(mutationId);
    if (!attempted) return;
    this.#drop(attempted);
    void this.#kept.forget(mutationId);
  }

  #takeUp(entry: OutboxEntry): void {
    const attempted = this.#add(entry);
    const { setback } = entry;
    if (setback?.state === 'failed') return;
    if (setback?.code === 'rate-limited') this.#wait(attempted, setback);
    else void this.#send(attempted);
  }

  #add(entry: OutboxEntry): Attempted {
    const attempted: Attempted = { item: { entry, sending: sendingOf(entry) }, attempts: 0 };
    this.#items.set(entry.mutationId, attempted);
    this.#announce();
    this.#watchForWaking();
    return attempted;
  }

  #send(attempted: Attempted): Promise<void> {
    attempted.cancel?.();
    delete attempted.cancel;
    const { mutationId } = attempted.item.entry;
    this.#show(attempted, { mutationId, state: 'sending' });
    this.#line = this.#line.then(() => this.#attempt(attempted));
    return this.#line;
  }

  async #attempt(attempted: Attempted): Promise<void> {
    const { entry } = attempted.item;
    const { mutationId, viewerId } = entry;
    if (!this.#items.has(mutationId)) return;
    const { environment, session } = this.#hub;
    const viewer = session.getSnapshot().data;
    if (viewer && viewer.person?.id !== viewerId) {
      this.#show(attempted, { mutationId, state: 'needs-sign-in' });
      return;
    }
    attempted.attempts += 1;
    try {
      const outcome = await keepingOf(environment).exclusively(`stoa-outbox ${mutationId}`, () =>
        this.#write(entry),
      );
      if (outcome) await this.#confirm(outcome);
      else this.#drop(attempted);
    } catch (error) {
      await this.#setBack(attempted, setbackOf(error, attempted.attempts, environment));
    }
  }

  /** Nothing when another tab has sent or discarded it meanwhile. */
  async #write(entry: OutboxEntry): Promise<OutboxOutcome | undefined> {
    const { mutationId } = entry;
    if (await this.#kept.isGone(mutationId)) return undefined;
    const limit = new AbortController();
    const pictures = ('pictures' in entry && entry.pictures?.length) || 0;
    const patience = PATIENCE * (1 + pictures);
    const cancel = this.#hub.environment.after(patience, () => limit.abort());
    try {
      const call = { mutationId, signal: limit.signal };
      return await writeEntry(this.#hub.backend, entry, call);
    } finally {
      cancel();
    }
  }

  /** One step for those who look: the entry goes when what it became comes. */
  async #confirm(outcome: OutboxOutcome): Promise<void> {
    this.#items.delete(outcome.entry.mutationId);
    for (const listener of [...this.#listeners]) listener.onConfirmed?.(outcome);
    this.#announce();
    if ('comment' in outcome) this.#rebase(outcome.comment);
    await this.#kept.forget(outcome.entry.mutationId);
  }

  /** Later edits of a comment stand on the earlier ones. */
  #rebase({ id, revision }: { readonly id: string; readonly revision: string }): void {
    for (const attempted of this.#items.values()) {
      const { entry } = attempted.item;
      if (entry.operation !== 'threads.edit' || entry.commentId !== id) continue;
      attempted.item = { ...attempted.item, entry: { ...entry, revision } };
    }
  }

  async #setBack(attempted: Attempted, setback: Setback): Promise<void> {
    const entry: OutboxEntry = { ...attempted.item.entry, setback };
    if (!this.#items.has(entry.mutationId)) return;
    attempted.item = { entry, sending: sendingOf(entry) };
    if (setback.state === 'waiting') this.#wait(attempted, setback);
    this.#announce();
    await this.#kept.save(entry);
  }

  #wait(attempted: Attempted, { retryAt }: Setback): void {
    const { environment } = this.#hub;
    const pause = Math.max(0, retryAt - environment.now());
    attempted.cancel = environment.after(pause, () => void this.#send(attempted));
  }

  #show(attempted: Attempted, sending: Sending): void {
    attempted.item = { ...attempted.item, sending };
    this.#announce();
  }

  #drop(attempted: Attempted): void {
    attempted.cancel?.();
    this.#items.delete(attempted.item.entry.mutationId);
    this.#announce();
  }

  #announce(): void {
    for (const listener of [...this.#listeners]) listener.onChange();
  }

  #watchForWaking(): void {
    if (this.#watching) return;
    this.#watching = true;
    onWake(this.#hub.environment, () => void this.#onWake());
  }

  /** Whoever wakes the page may be someone else: what waits goes out for its author only. */
  async #onWake(): Promise<void> {
    const isHeld = ({ sending }: OutboxItem): boolean =>
      sending.state === 'needs-sign-in' || sending.problem?.code === 'unavailable';
    if (!this.items.some(isHeld)) return;
    try {
      await this.#hub.session.refresh();
    } catch (error) {
      if (isBackendError(error)) return;
      throw error;
    }
    for (const attempted of [...this.#items.values()]) {
      if (isHeld(attempted.item)) void this.#send(attempted);
    }
  }
}
