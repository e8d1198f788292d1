import { toBackendError } from '@stoa/contract';
import type { BackendError, Id, Session, Topic } from '@stoa/contract';
import type { Follower } from './follower.ts';
import type { Phase } from './readable.ts';
import { Store } from './store.ts';
import type { StoreHub } from './hub.ts';

interface Status {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
}

/** How long until code that could not be fetched is asked for again. */
const AGAIN = 20_000;

/** Reads what belongs to a session, and keeps it fresh while someone is subscribed. */
export abstract class LiveStore<S extends Status> extends Store<S> {
  protected readonly hub: StoreHub;
  protected interrupted = false;
  #state: Status = { phase: 'idle' };
  #loaded = false;
  #loading = false;
  /** Its code comes once something is shown, or could not be. */
  #follower: Follower | undefined;
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
    return { ...this.#state, ...(session && { session }) };
  }

  protected override start(signal: AbortSignal): void {
    signal.addEventListener('abort', () => {
      this.#follower = undefined;
      this.#loading = this.interrupted = false;
      this.#settle({ phase: this.#loaded ? 'ready' : 'idle' });
    });
    void this.#load(signal);
  }

  async #load(signal: AbortSignal): Promise<void> {
    if (this.#loading || signal.aborted) return;
    this.#loading = true;
    this.#settle({ phase: this.#loaded ? 'refreshing' : 'loading' });
    let problem: BackendError | undefined;
    let session = this.session;
    try {
      // The session comes first: it knows from which change on to follow.
      session = await this.hub.session.load();
      if (signal.aborted) return;
      this.changed();
      await this.read(signal);
    } catch (error) {
      problem = toBackendError(error);
    }
    if (signal.aborted) return;
    this.#loading = false;
    this.#loaded ||= !problem;
    this.#settle(problem ? { phase: 'failed', problem } : { phase: 'ready' });
    void this.#follow(session, signal);
  }

  async #follow(session: Session | undefined, signal: AbortSignal): Promise<void> {
    try {
      const { Follower } = await import('./follower.ts');
      if (signal.aborted) return;
      const interrupt = (interrupted: boolean): void => this.#interrupt(interrupted, signal);
      this.#follower ??= new Follower(this.hub, {
        topics: this.topics,
        signal,
        problem: () => this.#state.problem,
        load: () => void this.#load(signal),
        read: async (ids) => {
          await (ids ? this.readChanges(ids, signal) : this.read(signal));
          if (!signal.aborted) this.changed();
        },
        changed: () => this.changed(),
        onInterrupted: interrupt,
      });
      this.#follower.follow(session, this.#loaded, this.#soon);
      this.#soon = [];
    } catch {
      // Nothing new comes by itself meanwhile.
      this.#interrupt(true, signal);
      this.hub.environment.after(AGAIN, () => {
        if (!signal.aborted) void this.#follow(session, signal);
      });
    }
  }

  #interrupt(interrupted: boolean, signal: AbortSignal): void {
    if (signal.aborted || interrupted === this.interrupted) return;
    this.interrupted = interrupted;
    this.changed();
  }

  #settle(state: Status): void {
    this.#state = state;
    this.changed();
  }
}
