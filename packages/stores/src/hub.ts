import type { Backend, Id, PostQuery, Session, Subject } from '@stoa/contract';
import { ActivityRecorder } from './activity-recorder.ts';
import { CampaignStore } from './campaign-store.ts';
import { Drafts } from './drafts.ts';
import { pageEnvironment } from './environment.ts';
import type { Environment } from './environment.ts';
import { OfferStore } from './offer-store.ts';
import { Outbox } from './outbox.ts';
import { Resource } from './resource.ts';
import { RollStore } from './roll-store.ts';
import type { StoreContext } from './store-context.ts';
import { ThreadStore } from './thread-store.ts';

export interface HubOptions {
  /** Tells this backend's texts from those of others on the same site; the same after a reload. */
  readonly scope?: string;
  readonly environment?: Environment;
}

export interface ThreadOptions {
  readonly order?: 'oldest' | 'newest';
}

/** The stores over one backend; equal arguments share one store. */
export class StoreHub {
  readonly session: Resource<Session>;
  readonly activity: ActivityRecorder;
  readonly drafts: Drafts;
  readonly #backend: Backend;
  readonly #environment: Environment;
  readonly #outbox: Outbox;
  readonly #scope: string;
  readonly #stores = new Map<string, unknown>();
  #clockOffset = 0;

  constructor(backend: Backend, options: HubOptions = {}) {
    const { scope = '', environment = pageEnvironment } = options;
    this.#backend = backend;
    this.#environment = environment;
    this.session = new Resource(async (call) => {
      const session = await backend.viewer.session(call);
      this.#clockOffset = Date.parse(session.now) - environment.now();
      return session;
    });
    this.activity = new ActivityRecorder(backend, this.session, environment);
    this.drafts = new Drafts(environment, scope);
    this.#outbox = new Outbox({ backend, scope, session: this.session, environment });
    this.#scope = scope;
  }

  thread(subject: Subject, { order = 'newest' }: ThreadOptions = {}): ThreadStore {
    return this.#shared(`thread ${order} ${subject}`, (context) => {
      return new ThreadStore(context, subject, order);
    });
  }

  offer(id: Id): OfferStore {
    return this.#shared(`offer ${id}`, (context) => new OfferStore(context, id));
  }

  roll(query: PostQuery = {}): RollStore {
    const forms = [...(query.forms ?? [])].sort().join();
    return this.#shared(`roll ${forms} ${query.authorId ?? ''}`, (context) => {
      return new RollStore(context, query);
    });
  }

  campaign(): CampaignStore {
    return this.#shared('campaign', (context) => new CampaignStore(context));
  }

  #shared<S>(key: string, make: (context: StoreContext) => S): S {
    const known = this.#stores.get(key);
    if (known) return known as S;
    const made = make({
      backend: this.#backend,
      environment: this.#environment,
      scope: this.#scope,
      session: this.session,
      outbox: this.#outbox,
      backendNow: () => this.#environment.now() + this.#clockOffset,
      resumeOutbox: () => this.#resumeOutbox(),
    });
    this.#stores.set(key, made);
    return made;
  }

  #resumeOutbox(): void {
    // Without a session there is nobody to send for; the next store asks again.
    this.#outbox.resume().catch(() => undefined);
  }
}

const hubs = new WeakMap<Backend, StoreHub>();

/** The hub of a backend, made when first asked for; options count only then. */
export function storesFor(backend: Backend, options?: HubOptions): StoreHub {
  const known = hubs.get(backend);
  if (known) return known;
  const made = new StoreHub(backend, options);
  hubs.set(backend, made);
  return made;
}
