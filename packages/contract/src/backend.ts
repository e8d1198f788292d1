import type { ActivityPort } from './ports/activity.ts';
import type { CampaignPort } from './ports/campaigns.ts';
import type { MediaPort } from './ports/media.ts';
import type { ModerationPort } from './ports/moderation.ts';
import type { NewsPort } from './ports/news.ts';
import type { OfferPort } from './ports/offers.ts';
import type { PeoplePort } from './ports/people.ts';
import type { PostPort } from './ports/posts.ts';
import type { ThreadPort } from './ports/threads.ts';
import type { ViewerPort } from './ports/viewer.ts';
import type { Change, Topic } from './schemas/changes.ts';
import type { Identity } from './schemas/people.ts';

/** Grows when a backend of this contract could break elements of the one before. */
export const CONTRACT_VERSION = 1;

export interface WatchRequest {
  readonly topics: readonly Topic[];
  /** Report changes after this one; from now on unless told. */
  readonly after?: number | null;
  /** Called in the order of `sequence`, each change once. */
  onChange(change: Change): void;
  /** `interrupted` while the line is down; changes missed meanwhile follow after `connected`. */
  onState?(state: 'connected' | 'interrupted'): void;
}

export type Unsubscribe = () => void;

/**
 * Everything elements know of a store. It serves one viewer.
 * All ports but `viewer` may be absent; `session().ports` names those that are there.
 * Places are kept for the ports `programme` and `insights`.
 */
export interface Backend {
  readonly contractVersion: number;
  readonly viewer: ViewerPort;
  readonly people?: PeoplePort;
  readonly threads?: ThreadPort;
  readonly offers?: OfferPort;
  readonly posts?: PostPort;
  readonly campaigns?: CampaignPort;
  readonly news?: NewsPort;
  readonly activity?: ActivityPort;
  readonly media?: MediaPort;
  readonly moderation?: ModerationPort;
  /** Present only when `capabilities.live` may be true. */
  watch?(request: WatchRequest): Unsubscribe;
  /** Ends watches and rejects later calls with `unavailable`; repeating it changes nothing. */
  dispose(): Promise<void>;
}

/** What servers and tests hold: one store, a backend for each identity. */
export interface BackendSource {
  backendFor(identity: Identity): Backend;
  /** Rejects with `unavailable` while the store cannot serve. */
  ready(): Promise<void>;
  dispose(): Promise<void>;
}
