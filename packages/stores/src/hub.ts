import type { Backend, Session } from '@stoa/contract';
import { pageEnvironment } from './environment.ts';
import type { Environment } from './environment.ts';
import { Resource } from './resource.ts';

export interface HubOptions {
  /** Tells this backend's texts from those of others on the same site; the same after a reload. */
  readonly scope?: string;
  readonly environment?: Environment;
}

/**
 * What the stores over one backend share. Each store has its own module, which adds it here, so
 * that a page loads only the stores it uses.
 */
export class StoreHub {
  readonly backend: Backend;
  readonly environment: Environment;
  readonly scope: string;
  readonly session: Resource<Session>;
  readonly #parts = new Map<string, unknown>();
  #clockOffset = 0;

  constructor(backend: Backend, options: HubOptions = {}) {
    const { scope = '', environment = pageEnvironment } = options;
    this.backend = backend;
    this.environment = environment;
    this.scope = scope;
    this.session = new Resource(async (call) => {
      const session = await backend.viewer.session(call);
      this.#clockOffset = Date.parse(session.now) - environment.now();
      return session;
    });
  }

  /** The part of this name, made by whoever asks first. */
  share<P>(name: string, make: () => P): P {
    if (!this.#parts.has(name)) this.#parts.set(name, make());
    return this.#parts.get(name) as P;
  }

  /** The backend's clock, in milliseconds since 1970. */
  backendNow(): number {
    return this.environment.now() + this.#clockOffset;
  }
}

const hubs = new WeakMap<Backend, StoreHub>();

/** The hub of a backend, made when first asked for; options count only then. */
export function storesFor(backend: Backend, options?: HubOptions): StoreHub {
  const hub = hubs.get(backend) ?? new StoreHub(backend, options);
  hubs.set(backend, hub);
  return hub;
}
