import type { Backend } from '@stoa/contract';

/** What the attributes of a `<stoa-backend>` say; each type reads what it knows. */
export interface BackendSettings {
  readonly url?: string | undefined;
  /** Keep what is written in this browser. */
  readonly persist: boolean;
  /** Address of a JSON file to begin with. */
  readonly seed?: string | undefined;
  /** Identifier of the person who is looking, where the backend cannot know. */
  readonly viewer?: string | undefined;
  /** A demonstration persona, where the server allows it. */
  readonly persona?: string | undefined;
  /** Gives a fresh token of the host's sign-in, or `null` for a guest. */
  readonly token?: (() => string | null | Promise<string | null>) | undefined;
}

export type BackendFactory = (settings: BackendSettings) => Backend | Promise<Backend>;

interface Entry {
  readonly factory: Promise<BackendFactory>;
  readonly provide: (factory: BackendFactory) => void;
}

const SLOT = Symbol.for('@stoa/backend-types@1');

/** Makes `<stoa-backend type=name>` work, also for those already on the page; the first one stays. */
export function registerBackendType(name: string, factory: BackendFactory): void {
  entry(name).provide(factory);
}

/** The factory registered for a type, as soon as there is one. */
export function backendType(name: string): Promise<BackendFactory> {
  return entry(name).factory;
}

function entry(name: string): Entry {
  const slots = document as unknown as Record<symbol, Map<string, Entry> | undefined>;
  const entries = (slots[SLOT] ??= new Map<string, Entry>());
  const known = entries.get(name);
  if (known) return known;
  let provide!: (factory: BackendFactory) => void;
  const factory = new Promise<BackendFactory>((resolve) => (provide = resolve));
  const made = { factory, provide };
  entries.set(name, made);
  return made;
}
