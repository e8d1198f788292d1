import { BackendError, isAbort, toBackendError } from '@stoa/contract';
import type {
  Call,
  Change,
  Id,
  Identity,
  MutationCall,
  Person,
  Topic,
  WriteLimits,
} from '@stoa/contract';
import {
  canonicalJson,
  checkMutationId,
  limitOf,
  mediaNamedIn,
  mutationsKeptSince,
  requirePerson,
  requireUnblocked,
  reusedMutation,
  screenWords,
  spend,
  unknownMedia,
} from '@stoa/domain';
import type { Screen } from '@stoa/domain';
import { addContribution } from './activity.ts';
import type { Addresses } from './addresses.ts';
import type { State } from './state.ts';
import type { MemoryStore } from './store.ts';

/** So many changes are kept for watchers who come back. */
const CHANGES_KEPT = 1_000;

/** What changes of the state work with while they have it for themselves. */
export interface Turn {
  readonly state: State;
  readonly now: string;
  readonly newId: () => Id;
  readonly announce: (topic: Topic, kind: Change['kind'], id: Id) => void;
}

/** What a write of a person works with. */
export interface Transaction extends Turn {
  readonly identity: Identity;
  readonly person: Person;
  /** Why a rule about words wants the words of this write to wait, or `null`. */
  readonly held: string | null;
}

/** A write of which nothing may be kept that tells what was written. */
export interface Confidential<T> {
  /** What a repetition is recognised by. */
  readonly kept: unknown;
  /** The outcome as it stands when the write is repeated. */
  again(state: State): T;
}

export interface CallsOptions {
  readonly store: MemoryStore;
  readonly identity: Identity;
  readonly clock: () => string;
  readonly ids: () => Id;
  readonly idempotent: boolean;
  readonly addresses: Addresses;
  readonly screen: Screen;
  readonly limits: () => WriteLimits;
}

/** What all calls of one viewer share: copies, aborts, disposal, repeated writes. */
export class Calls {
  readonly identity: Identity;
  readonly clock: () => string;
  readonly store: MemoryStore;
  readonly #ids: () => Id;
  readonly #idempotent: boolean;
  readonly #addresses: Addresses;
  readonly #screen: Screen;
  readonly limits: () => WriteLimits;
  #disposed = false;

  constructor(options: CallsOptions) {
    this.identity = options.identity;
    this.clock = options.clock;
    this.store = options.store;
    this.#ids = options.ids;
    this.#idempotent = options.idempotent;
    this.#addresses = options.addresses;
    this.#screen = options.screen;
    this.limits = options.limits;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    this.#disposed = true;
  }

  read<T>(call: Call | undefined, look: (state: State) => T): Promise<T> {
    return this.#answer(call, () =>
      this.store.read((state) => this.#addresses.outward(structuredClone(look(state)), state)),
    );
  }

  /** A write without a `mutationId`, which its port makes repeatable. */
  record<T>(call: Call | undefined, change: (transaction: Transaction) => T): Promise<T> {
    return this.#answer(call, () => {
      const person = requirePerson(this.identity);
      return this.store.transact((state) => structuredClone(change(this.#begin(state, person))));
    });
  }

  /** Runs `change` once for each `mutationId`; repeating it returns the first outcome. */
  write<I, T>(
    call: MutationCall,
    operation: string,
    input: I,
    change: (transaction: Transaction, input: I) => T,
    confidential?: Confidential<T>,
  ): Promise<T> {
    return this.#answer(call, () => {
      const person = requirePerson(this.identity);
      checkMutationId(call.mutationId);
      const copy = this.#addresses.inward(structuredClone(input));
      const key = `${person.id} ${call.mutationId.toLowerCase()}`;
      const request = canonicalJson([operation, confidential ? confidential.kept : copy]);
      return this.store.transact((state) => {
        const known = this.#idempotent ? state.mutations.get(key) : undefined;
        if (known && known.request !== request) throw reusedMutation();
        if (known) {
          const outcome = confidential ? confidential.again(state) : (known.outcome as T);
          return this.#addresses.outward(structuredClone(outcome), state);
        }
        const transaction = this.#begin(state, person);
        requireUnblocked(state.blocks.get(person.id), transaction.now, operation, copy);
        const held = screenWords(this.#screen, operation, copy, this.identity);
        const countThis = this.#count(transaction, operation);
        // What is named in confidence must not be linked to whoever named it.
        const keepMedia = confidential ? null : this.#namedMedia(state, person, copy);
        const outcome = structuredClone(change({ ...transaction, held }, copy));
        addContribution(transaction, operation, copy, call.mutationId);
        keepMedia?.();
        countThis();
        const kept = confidential ? null : outcome;
        state.mutations.set(key, { request, outcome: kept, at: transaction.now });
        forgetBefore(state.mutations, mutationsKeptSince(transaction.now));
        return this.#addresses.outward(structuredClone(outcome), state);
      });
    });
  }

  /** Refuses uploads of others that nothing shows yet; what a write names is kept with it. */
  #namedMedia(state: State, person: Person, input: unknown): () => void {
    const named = mediaNamedIn(input);
    const usable = [...named.keys()].flatMap((id) => state.media.get(id) ?? []);
    const known = usable.filter(({ ownerId, kept }) => kept || ownerId === person.id);
    unknownMedia(named, new Set(known.map(({ id }) => id)));
    return () => {
      for (const media of known) media.kept = true;
    };
  }

  /** Refuses one write too many; what it returns counts this one, once it has been done. */
  #count({ state, person, now }: Transaction, operation: string): () => void {
    const name = limitOf(operation);
    const limit = name && this.limits()[name];
    if (!limit) return () => undefined;
    const key = `${person.id} ${name}`;
    const times = spend(limit, state.spent.get(key) ?? [], now);
    return () => void state.spent.set(key, times);
  }

  #begin(state: State, person: Person): Transaction {
    state.people.set(person.id, structuredClone(person));
    const turn = beginTurn(state, this.clock(), this.#ids);
    return { ...turn, identity: this.identity, person, held: null };
  }

  async #answer<T>(call: Call | undefined, work: () => Promise<T>): Promise<T> {
    this.#check(call);
    try {
      const answer = await work();
      this.#check(call);
      return answer;
    } catch (error) {
      throw isAbort(error) ? error : toBackendError(error);
    }
  }

  #check(call: Call | undefined): void {
    if (this.#disposed) throw new BackendError('unavailable', 'This backend was closed.');
    if (call?.signal?.aborted) throw new DOMException('The call was aborted.', 'AbortError');
  }
}

/** Begins to change the state, at a time that is never before that of the last change. */
export function beginTurn(state: State, time: string, newId: () => Id): Turn {
  // A clock that is set back, or another tab's, must not put new items behind a cursor.
  const now = time > state.writtenAt ? time : state.writtenAt;
  state.writtenAt = now;
  return {
    state,
    now,
    newId,
    announce: (topic, kind, id) => {
      state.sequence += 1;
      state.changes.push({ sequence: state.sequence, topic, kind, id, at: now });
      if (state.changes.length > CHANGES_KEPT) state.changes.shift();
    },
  };
}

/** Drops what is too old; what a map holds was added in the order of time. */
function forgetBefore(kept: Map<string, { readonly at: string }>, since: string): void {
  for (const [key, { at }] of kept) {
    if (at >= since) return;
    kept.delete(key);
  }
}

/** The refusal of a write to something that is not there. */
export function absent(what: string): BackendError {
  return new BackendError('not-found', `This ${what} does not exist, or was removed.`);
}

/** Refuses a call that a capability declares impossible. */
export function requireCapability(available: boolean): void {
  if (!available) throw new BackendError('unsupported', 'This backend cannot do this.');
}
