import type { BackendError, Id, ProblemCode, Session, Topic, Unsubscribe } from '@stoa/contract';
import { newsTopic } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import { chance, isVisible, onWake } from './waking.ts';

/** Changes of one moment are read together. */
const GATHERING = 60;
const POLL = 30_000;
const AGAIN = 5_000;

/** What may be over once someone looks again: the network is back, or they have signed in. */
const PASSING: readonly (ProblemCode | undefined)[] = ['unavailable', 'unauthenticated'];

export interface Following {
  readonly topics: readonly Topic[];
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Why nothing could be loaded. */
  problem(): BackendError | undefined;
  /** Loads everything anew, for whoever looks now. */
  load(): void;
  /** Reads these again, or everything. */
  read(ids: readonly Id[] | null): Promise<void>;
  /** Somebody else looks, or the same person under other circumstances. */
  changed(): void;
  /** What is shown may be old, or is fresh again. */
  onInterrupted(interrupted: boolean): void;
}

/** Follows a topic: live where the backend is, else by looking now and then while the page is seen. */
export class Follower {
  readonly #hub: StoreHub;
  readonly #following: Following;
  readonly #stops: Unsubscribe[];
  #polls = false;
  #follows = false;
  /** For whom it was read. */
  #viewerId: Id | null | undefined;
  /** What is to be read; `null` for everything. */
  #ids: readonly Id[] | null = [];
  #lineDown = false;
  #behind = false;
  #reading = false;
  /** The session is to be read again. */
  #isStale = false;
  #stopped = false;
  #cancel: Unsubscribe | undefined;

  constructor(hub: StoreHub, following: Following) {
    this.#hub = hub;
    this.#following = following;
    this.#stops = [
      hub.session.subscribe(() => this.#onSession()),
      onWake(hub.environment, () => this.#onWake()),
    ];
    following.signal.addEventListener('abort', () => this.#stop());
  }

  /** It was read in this session: what comes later is followed, once there is something. */
  follow(session: Session | undefined, loaded: boolean, soon: readonly Id[]): void {
    this.#viewerId = viewerOf(session);
    if (session && loaded && !this.#follows) {
      this.#follows = true;
      // A line that is down may say so as soon as it is watched.
      this.#following.onInterrupted(false);
      this.#polls = !session.capabilities.live || !this.#hub.backend.watch;
      if (this.#polls) this.#poll();
      else this.#watch(session.sequence);
    }
    if (soon.length > 0) this.add(soon);
    if (this.#isForSomebodyElse) this.#following.load();
  }

  /** Reads these soon, or everything. */
  add(ids: readonly Id[] | null): void {
    this.#ids = ids && this.#ids ? [...new Set([...this.#ids, ...ids])] : null;
    this.#schedule(GATHERING);
  }

  #stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    for (const stop of this.#stops) stop();
  }

  /** Who looks decides what is shown: access, rights, own reactions. */
  get #isForSomebodyElse(): boolean {
    const viewer = viewerOf(this.#hub.session.getSnapshot().data);
    return viewer !== undefined && this.#viewerId !== undefined && viewer !== this.#viewerId;
  }

  #onSession(): void {
    if (this.#isForSomebodyElse) this.#following.load();
    else this.#following.changed();
  }

  #watch(after: number | null): void {
    const { topics } = this.#following;
    const viewerId = this.#viewerId ?? '';
    const own = viewerId && newsTopic(viewerId);
    const stop = this.#hub.backend.watch?.({
      topics: own && !topics.includes(own) ? [...topics, own] : topics,
      after,
      onChange: ({ topic, kind, id }) => {
        // Somebody was blocked, or may write again.
        if (topic === own && (id === viewerId || kind === 'reset')) this.#renew();
        else if (kind === 'reset') this.add(null);
        else if (topics.includes(topic)) this.add([id]);
      },
      onState: (state) => {
        this.#lineDown = state === 'interrupted';
        this.#report();
      },
    });
    if (stop) this.#stops.push(stop);
  }

  /** What the viewer may do has changed, here and in everything that is shown. */
  #renew(): void {
    this.#isStale = true;
    this.add(null);
  }

  #poll(): void {
    this.#ids = null;
    this.#schedule(this.#jittered(POLL));
  }

  #onWake(): void {
    if (PASSING.includes(this.#following.problem()?.code)) this.#following.load();
    else if (this.#ids === null || this.#behind) this.#schedule(GATHERING);
  }

  #schedule(milliseconds: number): void {
    if (this.#stopped || this.#reading) return;
    this.#cancel?.();
    this.#cancel = this.#hub.environment.after(milliseconds, () => void this.#read());
  }

  async #read(): Promise<void> {
    const ids = this.#ids;
    // Nobody sees everything: it is read when the page wakes.
    if (ids === null && !isVisible(this.#hub.environment)) return;
    this.#ids = [];
    this.#reading = true;
    try {
      if (this.#isStale) await this.#hub.session.refresh();
      this.#isStale = false;
      await this.#following.read(ids);
      this.#behind = false;
    } catch {
      // Shown as an interruption, and read again soon.
      this.#behind = true;
      this.#ids = ids && this.#ids ? [...ids, ...this.#ids] : null;
    }
    this.#reading = false;
    if (this.#stopped) return;
    this.#report();
    if (this.#behind) this.#schedule(this.#jittered(AGAIN));
    else if (this.#ids === null || this.#ids.length > 0) this.#schedule(GATHERING);
    else if (this.#polls) this.#poll();
  }

  #jittered(milliseconds: number): number {
    return milliseconds * (0.75 + chance(this.#hub.environment) / 2);
  }

  #report(): void {
    this.#following.onInterrupted(this.#lineDown || this.#behind);
  }
}

/** `null` for a guest. */
function viewerOf(session: Session | undefined): Id | null | undefined {
  return session && (session.person?.id ?? null);
}
