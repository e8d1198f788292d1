import { isBackendError } from '@stoa/contract';
import type { ActivityEvent, ActivityTarget, ActivityType, Backend, Session } from '@stoa/contract';
import { v7 } from 'uuid';
import type { Environment } from './environment.ts';
import type { Resource } from './resource.ts';

const GATHERING = 2_000;
const AGAIN = 30_000;
const BATCH = 100;
const KEPT = 500;

/** These count once for a target and a view of the page. */
const ONCE: ReadonlySet<ActivityType> = new Set<ActivityType>(['seen', 'read']);

/** Gathers what the viewer does into batches; it never disturbs the page. */
export class ActivityRecorder {
  readonly #backend: Backend;
  readonly #session: Resource<Session>;
  readonly #environment: Environment;
  readonly #recorded = new Set<string>();
  #waiting: ActivityEvent[] = [];
  #timer: (() => void) | undefined;
  #flushing = false;
  #listening = false;

  constructor(backend: Backend, session: Resource<Session>, environment: Environment) {
    this.#backend = backend;
    this.#session = session;
    this.#environment = environment;
  }

  record(type: ActivityType, target: ActivityTarget): void {
    const key = `${type} ${target.kind} ${target.id}`;
    if (ONCE.has(type) && this.#recorded.has(key)) return;
    this.#recorded.add(key);
    const at = new Date(this.#environment.now()).toISOString();
    this.#waiting = [...this.#waiting, { id: v7(), type, target, at }].slice(-KEPT);
    this.#listen();
    this.#schedule(GATHERING);
  }

  /** Sends what has gathered. */
  async flush(): Promise<void> {
    if (this.#flushing || this.#waiting.length === 0) return;
    this.#flushing = true;
    this.#timer?.();
    this.#timer = undefined;
    try {
      const { person } = await this.#session.load();
      if (person && this.#backend.activity) await this.#sendAll(this.#backend.activity);
      this.#waiting = [];
    } catch (error) {
      // What cannot be accepted never will be; the rest is tried again, its ids make that harmless.
      if (isBackendError(error) && !WORTH_A_RETRY.has(error.code)) this.#waiting = [];
      else this.#schedule(AGAIN);
    } finally {
      this.#flushing = false;
    }
  }

  async #sendAll(port: NonNullable<Backend['activity']>): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, BATCH);
      await port.record(batch);
      const sent = new Set(batch.map(({ id }) => id));
      this.#waiting = this.#waiting.filter(({ id }) => !sent.has(id));
    }
  }

  #schedule(milliseconds: number): void {
    this.#timer ??= this.#environment.after(milliseconds, () => {
      this.#timer = undefined;
      void this.flush();
    });
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.#environment.onHidden(() => void this.flush());
  }
}

const WORTH_A_RETRY: ReadonlySet<string> = new Set(['unavailable', 'rate-limited', 'unexpected']);
