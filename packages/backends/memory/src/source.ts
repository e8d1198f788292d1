import { BackendError, CONTRACT_VERSION } from '@stoa/contract';
import type {
  Backend,
  BackendSource,
  Capabilities,
  Id,
  Identity,
  ModerationPolicy,
  ReactionKind,
  Unsubscribe,
  WriteLimits,
} from '@stoa/contract';
import { allowAll, DEFAULT_REACTIONS, DEFAULT_TIME_ZONE, NO_LIMITS, watchable } from '@stoa/domain';
import type { Screen } from '@stoa/domain';
import { v7 } from 'uuid';
import { activityPort } from './activity.ts';
import { pageAddresses, servedAddresses } from './addresses.ts';
import { Calls } from './calls.ts';
import { DuePosts } from './due-posts.ts';
import { campaignPort } from './campaigns.ts';
import { mediaPort } from './media.ts';
import { newsPort } from './news.ts';
import { commentView } from './comment-view.ts';
import { moderationPort } from './moderation.ts';
import { offerPort } from './offers.ts';
import { peoplePort } from './people.ts';
import { postPort } from './posts.ts';
import { seededState } from './seed.ts';
import type { MemorySeed } from './seed.ts';
import { openInMemory } from './store.ts';
import type { OpenStore } from './store.ts';
import { threadPort } from './threads.ts';
import { viewerPort } from './viewer.ts';
import { watchChanges } from './watch.ts';

export interface MemoryOptions {
  readonly seed?: MemorySeed;
  /** The time as ISO 8601 in UTC with milliseconds. */
  readonly clock?: () => string;
  /** Ids of new entities, growing with time. */
  readonly ids?: () => Id;
  readonly reactions?: readonly ReactionKind[];
  /** Where the company's days begin and end; in Warsaw unless told. */
  readonly timeZone?: string;
  /** Whether comments wait for approval where no rule of moderators says; `post` unless told. */
  readonly moderation?: ModerationPolicy;
  /** Rules about words; all are allowed unless told. */
  readonly screen?: Screen;
  /** How much one person may write; as much as they like unless told. */
  readonly limits?: () => WriteLimits;
  /** What this backend shall not be able to do. */
  readonly capabilities?: Partial<Capabilities>;
  /** Where the state lives; in memory unless told. */
  readonly persistence?: OpenStore;
  /** How uploads are found: in the memory of this page, or at a server, which gives addresses. */
  readonly uploads?: 'in-page' | 'served';
}

export interface MemorySource extends BackendSource {
  /** Whether what is written outlives the page. */
  persistent(): Promise<boolean>;
}

const CAPABILITIES: Capabilities = {
  live: true,
  editOwn: true,
  removeOwn: true,
  reactions: true,
  sortHelpful: true,
  sortUnanswered: true,
  questions: true,
  history: true,
  searchThreads: true,
  readMarks: true,
  idempotentWrites: true,
  detectsConflicts: true,
  anonymousFeedback: true,
  publishPosts: true,
  editPosts: true,
  schedulePosts: true,
  draftPosts: true,
  delegatePosts: true,
  withdrawAnswers: true,
  publishOffers: true,
  offerReports: true,
  publishCampaigns: true,
  campaignLedger: true,
  media: true,
  voiceNotes: true,
};

/** A whole backend in memory, the executable specification of the contract. */
export function createMemorySource(options: MemoryOptions = {}): MemorySource {
  const {
    seed = {},
    clock = () => new Date().toISOString(),
    ids = () => v7(),
    reactions = DEFAULT_REACTIONS,
    timeZone = DEFAULT_TIME_ZONE,
    moderation = 'post',
    screen = allowAll,
    limits = () => NO_LIMITS,
    persistence = openInMemory,
    uploads = 'served',
  } = options;
  const capabilities = { ...CAPABILITIES, ...options.capabilities };
  const store = persistence(() => seededState(seed));
  const addresses = uploads === 'in-page' ? pageAddresses() : servedAddresses;
  const due = new DuePosts(store, clock, ids);
  void due.arm();
  const backends = new Set<Backend>();
  let disposed = false;

  const backendFor = (identity: Identity): Backend => {
    const calls = new Calls({
      store,
      identity: structuredClone(identity),
      clock,
      ids,
      idempotent: capabilities.idempotentWrites,
      addresses,
      screen,
      limits,
    });
    const view = commentView({
      identity: calls.identity,
      capabilities,
      vocabulary: reactions,
      now: clock,
      policy: moderation,
    });
    const watches = new Set<Unsubscribe>();
    const backend: Backend = {
      contractVersion: CONTRACT_VERSION,
      viewer: viewerPort(calls, capabilities, reactions),
      people: peoplePort(calls),
      threads: threadPort(calls, capabilities, view),
      offers: offerPort(calls, capabilities),
      posts: postPort(calls, capabilities, due),
      campaigns: campaignPort(calls, capabilities, timeZone),
      news: newsPort(calls),
      activity: activityPort(calls),
      media: mediaPort(calls, capabilities),
      moderation: moderationPort(calls, view),
      dispose: async () => {
        calls.dispose();
        for (const unsubscribe of watches) unsubscribe();
        watches.clear();
        backends.delete(backend);
      },
    };
    if (capabilities.live) {
      backend.watch = (request) => {
        if (calls.disposed) return () => undefined;
        const topics = watchable(identity, request.topics);
        const stop = watchChanges(store, { ...request, topics });
        watches.add(stop);
        return () => {
          stop();
          watches.delete(stop);
        };
      };
    }
    if (disposed) calls.dispose();
    else backends.add(backend);
    return backend;
  };

  return {
    backendFor,
    persistent: () => store.persistent(),
    ready: async () => {
      if (disposed) throw new BackendError('unavailable', 'This backend was closed.');
      await store.read(() => undefined);
    },
    dispose: async () => {
      disposed = true;
      due.close();
      await Promise.all([...backends].map((backend) => backend.dispose()));
      addresses.release();
      await store.close();
    },
  };
}

/** A memory backend for the one viewer of a page; disposing of it closes its store. */
export function createMemoryBackend(options: MemoryOptions & { identity: Identity }): Backend {
  const source = createMemorySource({ uploads: 'in-page', ...options });
  const backend = source.backendFor(options.identity);
  return { ...backend, dispose: () => source.dispose() };
}
