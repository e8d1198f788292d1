import 'fake-indexeddb/auto';
import type { Environment } from '../environment.ts';
import type { Keeping } from '../keeping.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

let databases = 0;
let pages = 0;

/** The name of a database that no other test has. */
export const newDatabase = (): string => `texts-${(databases += 1)}`;

const spares = new Map<string, Storage>();

/** What pages of one site share beside the database. */
function spareOf(database: string): Storage {
  const known = spares.get(database);
  if (known) return known;
  const items = {};
  const methods = {
    getItem: (key: string): string | null => (items as Record<string, string>)[key] ?? null,
    setItem: (key: string, value: string): void => void Object.assign(items, { [key]: value }),
    removeItem: (key: string): void => void Reflect.deleteProperty(items, key),
  };
  const made = Object.setPrototypeOf(items, methods) as Storage;
  spares.set(database, made);
  return made;
}

/** A page whose time stands still until a test moves it on. */
export class StoppedEnvironment implements Environment, Keeping {
  readonly keeping = this;
  readonly #database: string | undefined;
  readonly #timers = new Set<Timer>();
  readonly #wake = new Set<() => void>();
  readonly #hidden = new Set<() => void>();
  #now = Date.parse('2026-11-23T09:00:00.000Z');
  isVisible = true;
  readonly page = String((pages += 1));

  /** Pages with the same database share what they store; `blocked` has no storage. */
  constructor(database = newDatabase()) {
    this.#database = database === 'blocked' ? undefined : database;
  }

  now = (): number => this.#now;
  random = (): number => 0.5;
  visible = (): boolean => this.isVisible;
  database = (): string | undefined => this.#database;
  spare = (): Storage | undefined => (this.#database ? spareOf(this.#database) : undefined);
  channel = (): undefined => undefined;
  exclusively = <T>(_name: string, work: () => Promise<T>): Promise<T> => work();

  after = (milliseconds: number, callback: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  onWake = (listener: () => void): (() => void) => {
    this.#wake.add(listener);
    return () => this.#wake.delete(listener);
  };

  onHidden = (listener: () => void): (() => void) => {
    this.#hidden.add(listener);
    return () => this.#hidden.delete(listener);
  };

  /** Lets so much time pass, and everything that is due in it happen. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#due(end); next; next = this.#due(end)) {
      this.#now = next.at;
      this.#timers.delete(next);
      next.callback();
    }
    this.#now = end;
  }

  wake(): void {
    for (const listener of [...this.#wake]) listener();
  }

  hide(): void {
    for (const listener of [...this.#hidden]) listener();
  }

  #due(end: number): Timer | undefined {
    return [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
