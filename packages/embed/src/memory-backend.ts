import { createMemoryBackend } from '@stoa/backend-memory';
import type { MemorySeed } from '@stoa/backend-memory';
import type { Backend, Id, Identity, Role } from '@stoa/contract';
import type { BackendSettings } from '@stoa/elements/foundation.js';

/** The JSON that the `seed` attribute points to. */
export interface PageSeed extends MemorySeed {
  /** What people may do beyond being employees. */
  readonly roles?: Readonly<Record<Id, readonly Role[]>>;
}

/** The backend that lives in this page, as a `<stoa-backend type="memory">` describes it. */
export async function memoryBackend(settings: BackendSettings): Promise<Backend> {
  const seed = settings.seed === undefined ? {} : await readSeed(settings.seed);
  const identity = identityIn(seed, settings.viewer);
  if (!settings.persist) return createMemoryBackend({ seed, identity });
  const { createIndexedDbStore } = await import('@stoa/backend-memory/indexeddb');
  return createMemoryBackend({ seed, identity, persistence: createIndexedDbStore('stoa') });
}

async function readSeed(address: string): Promise<PageSeed> {
  const url = new URL(address, location.href);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}.`);
  return (await response.json()) as PageSeed;
}

/** Without people in the seed whoever looks may write; with them, who is not named is a guest. */
function identityIn({ people = [], roles = {} }: PageSeed, viewer: Id | undefined): Identity {
  if (viewer === undefined) return people.length > 0 ? GUEST : SOMEBODY;
  const person = people.find(({ id }) => id === viewer);
  if (!person) throw new Error(`The seed has no person "${viewer}".`);
  return { person, roles: ['employee', ...(roles[viewer] ?? [])] };
}

const GUEST: Identity = { person: null, roles: [] };

const SOMEBODY: Identity = {
  person: {
    id: 'you',
    name: 'You',
    title: null,
    department: null,
    region: null,
    photo: null,
    leader: false,
  },
  roles: ['employee'],
};
