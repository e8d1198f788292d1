import type { Environment } from './environment.ts';
import { keepingOf } from './keeping.ts';

type Kind = 'draft' | 'early' | 'entry';

/**
 * A second place for texts that the database did not take, or not yet: what is written there is
 * there at once, also while a page is being left.
 */
export class SpareTexts<T> {
  readonly #storage: Storage | undefined;
  readonly #prefix: string;

  constructor(environment: Environment, kind: Kind) {
    this.#storage = keepingOf(environment).spare();
    this.#prefix = `stoa-${kind} `;
  }

  /** Whether there was room for it. */
  keep(key: string, value: T): boolean {
    try {
      this.#storage?.setItem(this.#prefix + key, JSON.stringify(value));
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }

  read(key: string): T | undefined {
    return parsed<T>(this.#storage?.getItem(this.#prefix + key));
  }

  all(): T[] {
    return this.#keys().flatMap((key) => parsed<T>(this.#storage?.getItem(key)) ?? []);
  }

  drop(key: string): void {
    this.#storage?.removeItem(this.#prefix + key);
  }

  #keys(): string[] {
    const storage = this.#storage;
    if (!storage) return [];
    return Object.keys(storage).filter((key) => key.startsWith(this.#prefix));
  }
}

function parsed<T>(text: string | null | undefined): T | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined; // Somebody else's: ours parse.
  }
}
