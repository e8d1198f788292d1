import { isBackendError, toBackendError } from '@stoa/contract';
import type { Backend, BackendError, Session } from '@stoa/contract';
import type { Environment } from './environment.ts';
import type { Sending, SendState } from './model.ts';
import type { OutboxEntry, OutboxOutcome } from './outbox-entry.ts';
import { portOf } from './ports.ts';
import type { Resource } from './resource.ts';
import { textStorage } from './text-storage.ts';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

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

interface OutboxOptions {
  readonly backend: Backend;
  readonly scope: string;
  readonly session: Resource<Session>;
  readonly environment: Environment;
}

export interface OutboxListener {
  /** An entry came, went, or fares differently. */
  onChange(): void;
  /** The backend has confirmed an entry; it is gone from the outbox. */
  onConfirmed?(outcome: OutboxOutcome): void;
}

/** Sends texts, and keeps each until the backend has confirmed it or its author gives it up. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #items = new Map<string, Attempted>();
  readonly #listeners = new Set<OutboxListener>();
  #watching = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  get items(): readonly OutboxItem[] {
    return [...this.#items.values()].map(({ item }) => item);
  }

  listen(listener: OutboxListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes up what earlier pages could not send for this viewer. */
  async resume(): Promise<void> {
    const { environment, session, scope } = this.#options;
    const [storage, { person }] = await Promise.all([textStorage(environment), session.load()]);
    const stored = await storage.entries();
    const own = stored.filter((entry) => entry.scope === scope && entry.viewerId === person?.id);
    own.sort((a, b) => a.createdAt - b.createdAt);
    for (const entry of own) if (!this.#items.has(entry.mutationId)) this.#add(entry);
  }

  /** Keeps the entry, then sends it. */
  submit(entry: OutboxEntry): void {
    this.#add(entry);
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
    void this.#forget(mutationId);
  }

  #add(entry: OutboxEntry): void {
    const sending: Sending = { mutationId: entry.mutationId, state: 'sending' };
    const attempted: Attempted = { item: { entry, sending }, attempts: 0 };
    this.#items.set(entry.mutationId, attempted);
    this.#announce();
    this.#watchForWaking();
    void this.#keep(entry).then(() => this.#send(attempted));
  }

  async #keep(entry: OutboxEntry): Promise<void> {
    try {
      const storage = await textStorage(this.#options.environment);
      await storage.saveEntry(entry);
    } catch (error) {
      // It is still in memory, and better sent than held back.
      console.warn('Stoa: a text could not be stored before it was sent.', error);
    }
  }

  async #send(attempted: Attempted): Promise<void> {
    const { entry } = attempted.item;
    if (!this.#items.has(entry.mutationId)) return;
    attempted.cancel?.();
    delete attempted.cancel;
    attempted.attempts += 1;
    this.#turn(attempted, 'sending');
    try {
      const outcome = await this.#options.environment.exclusively(
        `stoa-outbox ${entry.mutationId}`,
        () => this.#write(entry),
      );
      this.#drop(attempted);
      for (const listener of [...this.#listeners]) listener.onConfirmed?.(outcome);
      await this.#forget(entry.mutationId);
    } catch (error) {
      this.#fail(attempted, toBackendError(error));
    }
  }

  async #write(entry: OutboxEntry): Promise<OutboxOutcome> {
    const { backend } = this.#options;
    const call = { mutationId: entry.mutationId };
    if (entry.operation === 'threads.reply') {
      return { entry, comment: await portOf(backend, 'threads').reply(entry.draft, call) };
    }
    const offer = await portOf(backend, 'offers').answer(entry.offerId, entry.draft, call);
    return { entry, offer };
  }

  #fail(attempted: Attempted, problem: BackendError): void {
    if (problem.code === 'unauthenticated') return this.#turn(attempted, 'needs-sign-in', problem);
    if (problem.code !== 'unavailable' && problem.code !== 'rate-limited') {
      return this.#turn(attempted, 'failed', problem);
    }
    const { environment } = this.#options;
    const pause = this.#pause(attempted.attempts, problem);
    attempted.cancel = environment.after(pause, () => void this.#send(attempted));
    this.#turn(attempted, 'waiting', problem);
  }

  #pause(attempts: number, problem: BackendError): number {
    const asked = (problem.detail.retryAfter ?? 0) * 1000;
    const backoff = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1));
    return Math.max(asked, backoff) * (1 + this.#options.environment.random() / 4);
  }

  #turn(attempted: Attempted, state: SendState, problem?: BackendError): void {
    const { mutationId } = attempted.item.entry;
    if (!this.#items.has(mutationId)) return;
    const sending: Sending = { mutationId, state, ...(problem && { problem }) };
    attempted.item = { ...attempted.item, sending };
    this.#announce();
  }

  #drop(attempted: Attempted): void {
    attempted.cancel?.();
    this.#items.delete(attempted.item.entry.mutationId);
    this.#announce();
  }

  async #forget(mutationId: string): Promise<void> {
    try {
      const storage = await textStorage(this.#options.environment);
      await storage.deleteEntry(mutationId);
    } catch (error) {
      // Sending it again is harmless, because the mutation is known.
      console.warn('Stoa: a sent text could not be removed from storage.', error);
    }
  }

  #announce(): void {
    for (const listener of [...this.#listeners]) listener.onChange();
  }

  #watchForWaking(): void {
    if (this.#watching) return;
    this.#watching = true;
    this.#options.environment.onWake(() => void this.#onWake());
  }

  async #onWake(): Promise<void> {
    for (const attempted of this.#items.values()) {
      const { state, problem } = attempted.item.sending;
      const mayHurry = state === 'waiting' && problem?.code === 'unavailable';
      if (mayHurry) void this.#send(attempted);
    }
    await this.#sendAfterSignIn();
  }

  async #sendAfterSignIn(): Promise<void> {
    const held = [...this.#items.values()].filter(
      ({ item }) => item.sending.state === 'needs-sign-in',
    );
    if (held.length === 0) return;
    try {
      const { person } = await this.#options.session.refresh();
      for (const attempted of held) {
        if (attempted.item.entry.viewerId === person?.id) void this.#send(attempted);
      }
    } catch (error) {
      if (!isBackendError(error)) throw error;
    }
  }
}
