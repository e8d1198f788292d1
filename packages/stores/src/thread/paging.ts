import { toBackendError } from '@stoa/contract';
import type { BackendError, Id } from '@stoa/contract';
import type { ThreadReader } from './thread-reader.ts';

interface Surroundings {
  readonly reader: ThreadReader;
  /** Aborts what is on its way when nobody looks any more. */
  signal(): AbortSignal;
  onChange(): void;
}

/** Reads on under a comment, or among the roots (`null`); once at a time, and says how that went. */
export class Paging {
  readonly loading = new Set<Id | null>();
  readonly problems = new Map<Id | null, BackendError>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async under(parentId: Id | null): Promise<void> {
    const signal = this.#around.signal();
    if (signal.aborted || this.loading.has(parentId)) return;
    this.loading.add(parentId);
    this.problems.delete(parentId);
    this.#around.onChange();
    try {
      await this.#around.reader.more(parentId, signal);
    } catch (error) {
      if (!signal.aborted) this.problems.set(parentId, toBackendError(error));
    }
    this.loading.delete(parentId);
    this.#around.onChange();
  }
}
