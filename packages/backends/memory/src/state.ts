import type {
  ActivityTarget,
  ActivityType,
  Answer,
  AttachmentDraft,
  AttentionClaim,
  Campaign,
  CampaignDecision,
  Change,
  Follow,
  Id,
  MediaType,
  NewsKind,
  NewsTarget,
  OfferDraft,
  Person,
  PostDraft,
  Subject,
} from '@stoa/contract';
import type { CampaignResponse } from '@stoa/domain';

export interface StoredComment {
  readonly id: Id;
  readonly subject: Subject;
  readonly parentId: Id | null;
  readonly rootId: Id;
  readonly depth: number;
  readonly authorId: Id;
  readonly lang: string | null;
  readonly createdAt: string;
  text: string;
  editedAt: string | null;
  removedAt: string | null;
  revision: number;
  reactions: { readonly kind: string; readonly personId: Id }[];
  /** None where absent. */
  attachments?: readonly AttachmentDraft[];
}

export interface StoredMedia {
  readonly id: Id;
  readonly ownerId: Id;
  readonly type: MediaType;
  readonly name: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly duration: number | null;
  readonly createdAt: string;
  readonly content: Blob;
  /** Whether a write has named it. */
  kept: boolean;
}

export interface StoredOffer {
  readonly id: Id;
  readonly content: Omit<OfferDraft, 'id'>;
  readonly revision: number;
  /** By the id of the person. */
  readonly answers: ReadonlyMap<Id, Answer>;
}

export interface StoredPost {
  readonly id: Id;
  readonly authorId: Id;
  readonly publishedAt: string;
  readonly content: PostDraft;
}

export interface StoredResponse extends CampaignResponse {
  readonly personId: Id;
}

export interface StoredActivity {
  readonly personId: Id;
  readonly type: ActivityType;
  readonly target: ActivityTarget;
  readonly at: string;
  readonly channel: string | null;
}

/** What was decided for one person about one campaign on one day. */
export interface StoredDecision extends CampaignDecision {
  readonly personId: Id;
  readonly textVersion: number;
}

export interface StoredFollow extends Follow {
  readonly personId: Id;
}

/** Something new for one person; what is said of it is read when it is shown. */
export interface StoredNews {
  readonly id: Id;
  readonly personId: Id;
  readonly kind: NewsKind;
  readonly target: NewsTarget;
  readonly subject: Subject;
  readonly actorId: Id | null;
  readonly decision: string | null;
  readonly at: string;
  read: boolean;
}

/** The first outcome of a write, and what was asked for. */
export interface StoredMutation {
  readonly request: string;
  readonly outcome: unknown;
}

/** Everything the backend knows. It survives a structured clone, so IndexedDB can hold it. */
export interface State {
  readonly people: Map<Id, Person>;
  readonly comments: Map<Id, StoredComment>;
  readonly offers: Map<Id, StoredOffer>;
  readonly posts: Map<Id, StoredPost>;
  readonly campaigns: Map<Id, Campaign>;
  readonly media: Map<Id, StoredMedia>;
  /** The last one of each person to each campaign. */
  readonly responses: Map<string, StoredResponse>;
  readonly decisions: Map<string, StoredDecision>;
  /** Who has the one interruption of a person's day. */
  readonly attention: Map<string, AttentionClaim>;
  readonly activity: Map<string, StoredActivity>;
  readonly follows: Map<string, StoredFollow>;
  /** By person and by what it is about. */
  readonly news: Map<string, StoredNews>;
  readonly mutations: Map<string, StoredMutation>;
  /** The newest changes, oldest first. */
  readonly changes: Change[];
  sequence: number;
  /** The time of the newest write. */
  writtenAt: string;
}

export function emptyState(): State {
  return {
    people: new Map(),
    comments: new Map(),
    offers: new Map(),
    posts: new Map(),
    campaigns: new Map(),
    media: new Map(),
    responses: new Map(),
    decisions: new Map(),
    attention: new Map(),
    activity: new Map(),
    follows: new Map(),
    news: new Map(),
    mutations: new Map(),
    changes: [],
    sequence: 0,
    writtenAt: '',
  };
}
