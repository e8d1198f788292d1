import { BackendError, isAbort } from '@stoa/contract';
import type { Call, Id, Identity, MutationCall, Person } from '@stoa/contract';
import { checkMutationId, requirePerson } from '@stoa/domain';
import { addContribution } from './activity.ts';
import { admitWrite } from './admission.ts';
import { appendChanges, later, progressOf, takeTurn } from './changes.ts';
import type { Announcement } from './changes.ts';
import { toProblem } from './errors.ts';
import { digestOf, firstOutcome, forgetOutcomes, rememberOutcome } from './mutations.ts';
import type { Mutation } from './mutations.ts';
import { keepNamed } from './media.ts';
import { introduce } from './people.ts';
import type { Database } from './schema.ts';
import { snapshot, transact } from './store.ts';
import type { Store } from './store.ts';

/** What a read works with. */
export interface Reading {
  readonly db: Database;
  readonly now: string;
}

/** What a write works with that needs no turn. */
export interface Recording extends Reading {
  readonly person: Person;
}

/** What a write works with while it has its turn. */
export interface Writing extends Recording {
  readonly newId: () => Id;
  /** Why a rule about words wants the words of this write to wait, or `null`. */
  readonly held: string | null;
  readonly announce: (topic: Announcement['topic'], kind: Announcement['kind'], id: Id) => void;
}

/** What somebody asks to be done. */
interface Wish {
  readonly person: Person;
  readonly operation: string;
  readonly input: unknown;
}

/** A write of which nothing may be kept that tells what was written. */
export interface Confidential<T> {
  /** What a repetition is recognised by. */
  readonly kept: unknown;
  /** The outcome as it stands when the write is repeated. */
  again(reading: Reading): Promise<T>;
}

/** What all calls of one viewer share: aborts, disposal, repeated writes, problems. */
export class Calls {
  readonly identity: Identity;
  readonly #store: Store;
  #disposed = false;

  constructor(store: Store, identity: Identity) {
    this.#store = store;
    this.identity = identity;
  }

  get disposed(): boolean {
    return this.#disposed || !this.#store.isOpen();
  }

  dispose(): void {
    this.#disposed = true;
  }

  read<T>(call: Call | undefined, look: (reading: Reading) => Promise<T>): Promise<T> {
    const { db, clock } = this.#store;
    return this.#answer(call, () => snapshot(db, (seen) => look({ db: seen, now: clock() })));
  }

  /** A write without a `mutationId` or a change, which its port makes repeatable. */
  record<T>(call: Call | undefined, change: (recording: Recording) => Promise<T>): Promise<T> {
    return this.#answer(call, async () => {
      const person = requirePerson(this.identity);
      return transact(this.#store.db, async (db) => {
        await introduce(db, [person]);
        const { at } = await progressOf(db);
        return change({ db, person, now: later(this.#store.clock(), at) });
      });
    });
  }

  /** Runs `change` once for each `mutationId`; repeating it returns the first outcome. */
  write<I, T>(
    call: MutationCall,
    operation: string,
    input: I,
    change: (writing: Writing, input: I) => Promise<T>,
    confidential?: Confidential<T>,
  ): Promise<T> {
    return this.#answer(call, async () => {
      const person = requirePerson(this.identity);
      checkMutationId(call.mutationId);
      const asked = structuredClone(input);
      const digest = digestOf(operation, confidential ? confidential.kept : asked);
      const mutation = { viewerId: person.id, mutationId: call.mutationId, digest };
      const { db, feed, writes } = this.#store;
      const { outcome, newest } = await writes.run(() =>
        transact(db, (db) =>
          this.#writeOnce(
            db,
            mutation,
            { person, operation, input: asked },
            async (writing) => {
              // What is named in confidence must not be linked to whoever named it.
              if (!confidential) await keepNamed(writing.db, person, asked);
              const outcome = await change(writing, asked);
              await addContribution(writing, operation, asked, call.mutationId);
              return outcome;
            },
            confidential,
          ),
        ),
      );
      feed.advance(newest);
      return outcome;
    });
  }

  async #writeOnce<T>(
    db: Database,
    mutation: Mutation,
    { person, operation, input }: Wish,
    change: (writing: Writing) => Promise<T>,
    confidential: Confidential<T> | undefined,
  ): Promise<{ readonly outcome: T; readonly newest: number }> {
    const { clock, ids, changesKept, rules } = this.#store;
    await takeTurn(db);
    const last = await progressOf(db);
    const known = await firstOutcome(db, mutation);
    if (known) {
      const outcome = await (confidential?.again({ db, now: clock() }) ?? (known.outcome as T));
      return { outcome, newest: last.sequence };
    }
    await introduce(db, [person]);
    const now = later(clock(), last.at);
    const announced: Announcement[] = [];
    const announce: Writing['announce'] = (topic, kind, id) =>
      void announced.push({ topic, kind, id });
    const asked = { identity: this.identity, personId: person.id, operation, input, now };
    const { held, count } = await admitWrite(db, rules, asked);
    const outcome = await change({ db, now, person, held, newId: ids, announce });
    await count(db);
    await rememberOutcome(db, mutation, confidential ? null : outcome, now);
    await forgetOutcomes(db, now);
    const from = { sequence: last.sequence, at: now };
    return { outcome, newest: await appendChanges(db, announced, from, changesKept) };
  }

  async #answer<T>(call: Call | undefined, work: () => Promise<T>): Promise<T> {
    this.#check(call);
    try {
      const answer = await untilAborted(work(), call?.signal);
      this.#check(call);
      return answer;
    } catch (error) {
      throw isAbort(error) ? error : toProblem(error);
    }
  }

  #check(call: Call | undefined): void {
    if (this.disposed) throw new BackendError('unavailable', 'This backend was closed.');
    if (call?.signal?.aborted) throw aborted();
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(aborted());
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function aborted(): DOMException {
  return new DOMException('The call was aborted.', 'AbortError');
}

/** The refusal of a write to something that is not there. */
export function absent(what: string): BackendError {
  return new BackendError('not-found', `This ${what} does not exist, or was removed.`);
}
