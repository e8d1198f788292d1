import { toBackendError } from '@stoa/contract';
import type { BackendError, Id, ProblemCode, Session, Topic } from '@stoa/contract';
import type { Follower } from './follower.ts';
import type { Phase } from './readable.ts';
import { Store } from './store.ts';
import type { StoreHub } from './hub.ts';

interface Status {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
}

/** What may be over once someone looks again: the network is back, or they have signed in. */
const PASSING: readonly (ProblemCode | undefined)[] = ['unavailable', 'unauthenticated'];

/** Reads what belongs to a session, and keeps it fresh while someone is subscribed. */
export abstract class LiveStore<S extends Status> extends Store<S> {
  protected readonly hub: StoreHub;
  protected interrupted = false;
  #phase: Phase = 'idle';
  #problem: BackendError | undefined;
  #loaded = false;
  #loading = false;
  /** For whom it was read; `null` for a guest. */
  #viewerId: Id | null | undefined;
  /** Its code comes once something is shown. */
  #follower: Follower | undefined;
  #following = false;
  #soon: Id[] = [];

  constructor(hub: StoreHub) {
    super();
    this.hub = hub;
  }

  /** Loads again. */
  retry(): void {
    void this.#load(this.signal);
  }

  protected abstract readonly topic: Topic;

  /** What is followed once the session is known. */
  protected get topics(): readonly Topic[] {
    return [this.topic];
  }

  /** Reads all that is shown. */
  protected abstract read(signal: AbortSignal): Promise<void>;

  /** Reads what has changed; everything unless a store knows better. */
  protected readChanges(_ids: readonly Id[], signal: AbortSignal): Promise<void> {
    return this.read(signal);
  }

  /** Reads these again soon. */
  protected readSoon(ids: readonly Id[]): void {
    if (this.#follower) this.#follower.add(ids);
    else this.#soon.push(...ids);
  }

  protected get session(): Session | undefined {
    return this.hub.session.getSnapshot().data;
  }

  protected get status(): Status {
    const { session } = this;
    return {
      phase: this.#phase,
      ...(this.#problem && { problem: this.#problem }),
      ...(session && { session }),
    };
  }

  protected override start(signal: AbortSignal): void {
    const { session, environment } = this.hub;
    const ends = [
      session.subscribe(() => this.#onSession(signal)),
      environment.onWake(() => {
        const unfollowed = this.#loaded && !this.#following;
        if (unfollowed || PASSING.includes(this.#problem?.code)) void this.#load(signal);
      }),
    ];
    signal.addEventListener('abort', () => {
      for (const end of ends) end();
      this.#follower?.stop();
      this.#follower = undefined;
      this.#following = false;
      this.#loading = false;
      this.interrupted = false;
      this.#settle(this.#loaded ? 'ready' : 'idle');
    });
    void this.#load(signal);
  }

  async #load(signal: AbortSignal): Promise<void> {
    if (this.#loading || signal.aborted) return;
    this.#loading = true;
    this.#settle(this.#loaded ? 'refreshing' : 'loading');
    try {
      // The session comes first: it knows from which change on to follow.
      const session = await this.hub.session.load();
      if (signal.aborted) return;
      this.#viewerId = session.person?.id ?? null;
      await this.read(signal);
      if (signal.aborted) return;
      this.#loaded = true;
      this.#loading = false;
      this.#settle('ready');
      void this.#follow(session, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#loading = false;
      this.#settle('failed', toBackendError(error));
    }
  }

  async #follow({ sequence, capabilities }: Session, signal: AbortSignal): Promise<void> {
    if (this.#following) return;
    this.#following = true;
    try {
      const { Follower } = await import('./follower.ts');
      if (signal.aborted) return;
      // A line that is down may say so as soon as it is watched.
      this.#interrupt(false, signal);
      this.#follower = new Follower(this.hub, {
        topics: this.topics,
        live: capabilities.live,
        after: sequence,
        read: async (ids) => {
          await (ids ? this.readChanges(ids, signal) : this.read(signal));
          if (!signal.aborted) this.changed();
        },
        onInterrupted: (interrupted) => this.#interrupt(interrupted, signal),
      });
      this.#follower.add(this.#soon);
      this.#soon = [];
    } catch {
      // Nothing new comes by itself until the page wakes.
      this.#following = false;
      this.#interrupt(true, signal);
    }
  }

  #interrupt(interrupted: boolean, signal: AbortSignal): void {
    if (signal.aborted || interrupted === this.interrupted) return;
    this.interrupted = interrupted;
    this.changed();
  }

  /** Who looks decides what is shown: access, rights, own reactions. */
  #onSession(signal: AbortSignal): void {
    const viewerId = this.session && (this.session.person?.id ?? null);
    const known = this.#viewerId;
    if (viewerId === undefined || known === undefined || viewerId === known) this.changed();
    else void this.#load(signal);
  }

  #settle(phase: Phase, problem?: BackendError): void {
    this.#phase = phase;
    this.#problem = problem;
    this.changed();
  }
}
