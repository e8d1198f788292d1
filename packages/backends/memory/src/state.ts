import type {
  ActivityTarget,
  ActivityType,
  Answer,
  AttachmentDraft,
  AttentionClaim,
  AuditEntry,
  Campaign,
  CampaignDecision,
  Change,
  CommentKind,
  CommentState,
  Follow,
  Id,
  MediaType,
  NewsKind,
  NewsTarget,
  OfferOutcome,
  Person,
  PolicyRule,
  PostDraft,
  Report,
  ReadPosition,
  Subject,
  Wording,
  WritingBlock,
} from '@stoa/contract';
import type { AnswerContent, CampaignResponse, OfferContent, CommentStanding } from '@stoa/domain';

export interface AcceptedReply {
  readonly commentId: Id;
  readonly acceptedBy: Id;
  readonly acceptedAt: string;
}

export interface StoredComment {
  readonly id: Id;
  readonly subject: Subject;
  readonly parentId: Id | null;
  readonly rootId: Id;
  readonly depth: number;
  readonly authorId: Id;
  readonly createdAt: string;
  readonly kind: CommentKind;
  /** Whether it stands on the roll: a leader's reply to somebody else. */
  readonly joined: boolean;
  lang: string | null;
  text: string;
  /** Earlier words, oldest first. */
  wordings: Wording[];
  /** Of a question that was answered. */
  answer: AcceptedReply | null;
  editedAt: string | null;
  removedAt: string | null;
  state: CommentState;
  stateReason: string | null;
  /** Since when it is in this state. */
  stateAt: string;
  pinnedAt: string | null;
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
  /** Not as a `Blob`: WebKit keeps none in the database of a private window. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether a write has named it. */
  kept: boolean;
}

/** An answer with a name, and where its author stood when they gave it. */
export interface StoredAnswer extends Answer {
  readonly department: string | null;
  readonly region: string | null;
}

export interface StoredOffer {
  readonly id: Id;
  readonly content: OfferContent;
  readonly publishedAt: string;
  readonly outcome: OfferOutcome | null;
  readonly revision: number;
  /** By the id of the person; none where the offer is anonymous. */
  readonly answers: ReadonlyMap<Id, StoredAnswer>;
  /** Where the offer is anonymous: who has answered, and nothing else. */
  readonly receipts: ReadonlySet<Id>;
  /** Where it is: what was answered, by the key of the answer and in the order of keys. */
  readonly ballots: ReadonlyMap<string, AnswerContent>;
}

/** What a post says; parts of a series have their number. */
export type PostContent = Omit<
  PostDraft,
  'form' | 'authorId' | 'draftId' | 'publishAt' | 'series'
> & { readonly series?: { readonly name: string; readonly part: number } | null };

export interface StoredPost {
  readonly id: Id;
  readonly authorId: Id;
  readonly form: PostDraft['form'];
  /** The delegate whose words these are. */
  writtenById: Id | null;
  publishedAt: string;
  content: PostContent;
  revision: number;
  editedAt: string | null;
  withdrawnAt: string | null;
  /** Whether watchers and followers have been told that it appeared. */
  announced: boolean;
  /** What it said before, oldest first. */
  versions: StoredPostVersion[];
}

export interface StoredPostVersion {
  readonly number: number;
  readonly title: string | null;
  readonly text: string;
  readonly at: string;
  readonly editorId: Id;
}

export interface StoredDraft {
  readonly personId: Id;
  readonly id: Id;
  readonly revision: number;
  readonly savedAt: string;
  readonly draft: PostDraft;
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
  readonly at: string;
}

export interface StoredReport extends Omit<Report, 'reporter'> {
  readonly reporterId: Id;
  /** When an act answered it, and which. */
  readonly closedAt: string | null;
  readonly closedBy?: Id | null;
}

export interface StoredBlock extends WritingBlock {
  readonly since: string;
}

export interface StoredRule extends Omit<PolicyRule, 'by'> {
  readonly byId: Id;
}

export interface StoredAct extends Omit<
  AuditEntry,
  'actor' | 'person' | 'excerpt' | 'now' | 'undoable' | 'undoes'
> {
  readonly actorId: Id | null;
  readonly personId: Id | null;
  readonly undoes?: Id | null;
  /** How its comment stood before it; for acts that can be taken back. */
  readonly before?: CommentStanding | null;
}

/** Everything the backend knows. It survives a structured clone, so IndexedDB can hold it. */
export interface State {
  readonly people: Map<Id, Person>;
  readonly comments: Map<Id, StoredComment>;
  /** Up to where a person has read a thread, by both. */
  readonly readMarks: Map<string, ReadPosition>;
  readonly offers: Map<Id, StoredOffer>;
  readonly posts: Map<Id, StoredPost>;
  /** `[person, post]` as JSON. */
  readonly postReads: Set<string>;
  readonly postDrafts: Map<string, StoredDraft>;
  /** Who writes for a leader. */
  readonly delegates: Map<Id, Id[]>;
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
  readonly reports: Map<Id, StoredReport>;
  /** By the id of the person. */
  readonly blocks: Map<Id, StoredBlock>;
  /** Since when a thread is locked. */
  readonly locks: Map<Subject, string>;
  readonly policies: Map<string, StoredRule>;
  /** What moderators did; it only grows. */
  readonly audit: StoredAct[];
  /** When people wrote lately, by person and kind of write. */
  readonly spent: Map<string, string[]>;
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
    readMarks: new Map(),
    offers: new Map(),
    posts: new Map(),
    postReads: new Set(),
    postDrafts: new Map(),
    delegates: new Map(),
    campaigns: new Map(),
    media: new Map(),
    responses: new Map(),
    decisions: new Map(),
    attention: new Map(),
    activity: new Map(),
    follows: new Map(),
    news: new Map(),
    mutations: new Map(),
    reports: new Map(),
    blocks: new Map(),
    locks: new Map(),
    policies: new Map(),
    audit: [],
    spent: new Map(),
    changes: [],
    sequence: 0,
    writtenAt: '',
  };
}

/** What is true of a post that has just been published by its author. */
export function asPublished() {
  const versions: StoredPostVersion[] = [];
  return {
    writtenById: null,
    revision: 1,
    editedAt: null,
    withdrawnAt: null,
    announced: true,
    versions,
  } satisfies Partial<StoredPost>;
}
