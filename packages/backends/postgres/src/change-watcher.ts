import type { Change, Id, Topic, WatchRequest } from '@stoa/contract';
import type { Progress } from './changes.ts';

/** Names no entity: everything on the topic is to be read again. */
const EVERYTHING: Id = '*';

/** One reader of changes, who is told each of them once. */
export class ChangeWatcher {
  readonly topics: ReadonlySet<Topic>;
  readonly #request: WatchRequest;
  #reached: number;
  #connected = false;
  #caughtUp = false;
  #stopped = false;

  constructor(request: WatchRequest, after: number) {
    this.#request = request;
    this.topics = new Set(request.topics);
    this.#reached = after;
  }

  get reached(): number {
    return this.#reached;
  }

  /** Whether the changes read for everyone are all that is still to be told. */
  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  advance(sequence: number, caughtUp: boolean): void {
    this.#reached = Math.max(this.#reached, sequence);
    this.#caughtUp = caughtUp;
  }

  report(change: Change): void {
    if (change.sequence <= this.#reached || !this.topics.has(change.topic)) return;
    this.#reached = change.sequence;
    this.#tell(() => this.#request.onChange(change));
  }

  reset({ sequence, at }: Progress): void {
    this.#reached = sequence;
    for (const topic of this.topics) {
      const change: Change = {
        sequence: Math.max(sequence, 1),
        topic,
        kind: 'reset',
        id: EVERYTHING,
        at,
      };
      this.#tell(() => this.#request.onChange(change));
    }
  }

  connected(): void {
    if (this.#connected) return;
    this.#connected = true;
    this.#tell(() => this.#request.onState?.('connected'));
  }

  interrupted(): void {
    if (!this.#connected) return;
    this.#connected = false;
    this.#tell(() => this.#request.onState?.('interrupted'));
  }

  stop(): void {
    this.#stopped = true;
  }

  /** In a microtask of its own, so that a callback that throws stops nothing but itself. */
  #tell(callback: () => void): void {
    queueMicrotask(() => {
      if (!this.#stopped) callback();
    });
  }
}
