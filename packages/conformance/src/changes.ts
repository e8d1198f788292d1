import type { Backend, Change, Topic } from '@stoa/contract';
import { ConformanceFailure } from './expectations.ts';

const PATIENCE = 10_000;

/** Collects what a watch reports. */
export class ChangeLog {
  readonly changes: Change[] = [];
  readonly states: string[] = [];
  readonly stop: () => void;
  readonly #waiting = new Set<() => void>();

  constructor(backend: Backend, topics: readonly Topic[], after: number | null = null) {
    const wake = (): void => {
      for (const look of this.#waiting) look();
    };
    this.stop = backend.watch!({
      topics,
      after,
      onChange: (change) => {
        this.changes.push(change);
        wake();
      },
      onState: (state) => {
        this.states.push(state);
        wake();
      },
    });
  }

  /** Waits until what was reported satisfies the condition. */
  until(what: string, condition: (log: ChangeLog) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        const seen = JSON.stringify(this.changes.map(({ kind, topic }) => `${kind} ${topic}`));
        reject(new ConformanceFailure(`${what} was not reported in time; reported: ${seen}`));
      }, PATIENCE);
      const look = (): void => {
        if (!condition(this)) return;
        clearTimeout(giveUp);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Waits until a change of this entity was reported. */
  untilChangeOf(id: string): Promise<void> {
    return this.until(`a change of ${id}`, ({ changes }) =>
      changes.some((change) => change.id === id),
    );
  }

  untilConnected(): Promise<void> {
    return this.until('"connected"', ({ states }) => states.includes('connected'));
  }
}
