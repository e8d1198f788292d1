import { isBackendError } from '@stoa/contract';
import type { ActivityEvent, ActivityPort, ActivityTarget, ActivityType } from '@stoa/contract';
import type { StoreHub } from './hub.ts';
import { keepingOf } from './keeping.ts';

const GATHERING = 2_000;
const AGAIN = 30_000;
const BATCH = 100;
const KEPT = 500;

/** These count once for a target and a view of the page. */
const ONCE: ReadonlySet<ActivityType> = new Set<ActivityType>(['seen', 'read']);

/** Gathers what the viewer does into batches; it never disturbs the page. */
export class ActivityRecorder {
  readonly #hub: StoreHub;
  readonly #recorded = new Set<string>();
  #waiting: (Omit<ActivityEvent, 'id'> & { id?: string })[] = [];
  #timer: (() => void) | undefined;
  #flushing = false;
  #listening = false;

  constructor(hub: StoreHub) {
    this.#hub = hub;
  }

  record(type: ActivityType, target: ActivityTarget, channel?: string): void {
    const key = `${type} ${target.kind} ${target.id}`;
    if (ONCE.has(type) && this.#recorded.has(key)) return;
    this.#recorded.add(key);
    const at = new Date(this.#hub.environment.now()).toISOString();
    const event = { type, target, at, ...(channel && { channel }) };
    this.#waiting = [...this.#waiting, event].slice(-KEPT);
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
      const { activity } = this.#hub.backend;
      const { person } = await this.#hub.session.load();
      if (person && activity) await this.#sendAll(activity);
      this.#waiting = [];
    } catch (error) {
      // What cannot be accepted never will be; the rest is tried again, its ids make that harmless.
      if (isBackendError(error) && !WORTH_A_RETRY.has(error.code)) this.#waiting = [];
      else this.#schedule(AGAIN);
    } finally {
      this.#flushing = false;
    }
  }

  async #sendAll(port: ActivityPort): Promise<void> {
    const { v7 } = await import('./mutation-id.ts');
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, BATCH);
      // An id that an event has been sent under stays with it.
      await port.record(batch.map((event) => ({ ...event, id: (event.id ??= v7()) })));
      this.#waiting = this.#waiting.filter((event) => !batch.includes(event));
    }
  }

  #schedule(milliseconds: number): void {
    this.#timer ??= this.#hub.environment.after(milliseconds, () => {
      this.#timer = undefined;
      void this.flush();
    });
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    keepingOf(this.#hub.environment).onHidden(() => void this.flush());
  }
}

const WORTH_A_RETRY: ReadonlySet<string> = new Set(['unavailable', 'rate-limited', 'unexpected']);

/** The recorder of a hub. */
export function activityOf(hub: StoreHub): ActivityRecorder {
  return hub.share('activity', () => new ActivityRecorder(hub));
}
