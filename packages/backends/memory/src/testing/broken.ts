import { personas, withFaults } from '@stoa/conformance';
import type { Fixture, PersonaName } from '@stoa/conformance';
import type {
  Backend,
  BackendSource,
  CampaignPort,
  ModerationPort,
  OfferPort,
  PostPort,
  ThreadPort,
  MediaPort,
} from '@stoa/contract';
import { NO_LIMITS } from '@stoa/domain';
import { createMemorySource } from '../source.ts';

/** A fault to build in: what to replace in the backend of one persona. */
export type Flaw = (
  backend: Backend,
  backendOf: (persona: PersonaName) => Backend,
) => Partial<Backend>;

export function flawInThreads(
  change: (
    threads: ThreadPort,
    backendOf: (persona: PersonaName) => Backend,
  ) => Partial<ThreadPort>,
): Flaw {
  return ({ threads }, backendOf) => ({
    threads: { ...threads!, ...change(threads!, backendOf) },
  });
}

export function flawInMedia(
  change: (media: MediaPort, backendOf: (persona: PersonaName) => Backend) => Partial<MediaPort>,
): Flaw {
  return ({ media }, backendOf) => ({ media: { ...media!, ...change(media!, backendOf) } });
}

export function flawInOffers(
  change: (offers: OfferPort, backendOf: (persona: PersonaName) => Backend) => Partial<OfferPort>,
): Flaw {
  return ({ offers }, backendOf) => ({ offers: { ...offers!, ...change(offers!, backendOf) } });
}

export function flawInCampaigns(change: (campaigns: CampaignPort) => Partial<CampaignPort>): Flaw {
  return ({ campaigns }) => ({ campaigns: { ...campaigns!, ...change(campaigns!) } });
}

export function flawInPosts(
  change: (posts: PostPort, backendOf: (persona: PersonaName) => Backend) => Partial<PostPort>,
): Flaw {
  return ({ posts }, backendOf) => ({ posts: { ...posts!, ...change(posts!, backendOf) } });
}

export function flawInModeration(
  change: (
    moderation: ModerationPort,
    backendOf: (persona: PersonaName) => Backend,
  ) => Partial<ModerationPort>,
): Flaw {
  return ({ moderation }, backendOf) => ({
    moderation: { ...moderation!, ...change(moderation!, backendOf) },
  });
}

/** A memory store whose backends have a flaw, in front of the faults that checks may inject. */
export async function brokenFixture(flaw: Flaw): Promise<Fixture> {
  let frozen: string | undefined;
  let limits = NO_LIMITS;
  const clock = (): string => frozen ?? new Date().toISOString();
  const source = withFaults(createMemorySource({ clock, limits: () => limits }));
  return {
    backendFor: async (persona) => flawed(source, persona, flaw),
    faults: source.faults,
    freeze: () => {
      frozen = new Date().toISOString();
    },
    setClock: (now) => {
      frozen = now;
    },
    limitWrites: (wanted) => {
      limits = wanted;
    },
    dispose: () => source.dispose(),
  };
}

function flawed(source: BackendSource, persona: PersonaName, flaw: Flaw): Backend {
  const backendOf = (other: PersonaName): Backend => source.backendFor(personas[other]);
  const sound = backendOf(persona);
  return { ...sound, ...flaw(sound, backendOf) };
}
