import type {
  ActivityEvent,
  AnswerDraft,
  AuditAct,
  CampaignAnswer,
  CampaignDraft,
  CommentState,
  FollowTarget,
  CommentKind,
  Id,
  ModerationPolicy,
  OfferDraft,
  OutcomeDraft,
  Person,
  PolicyScope,
  PostDraft,
  ReportDraft,
  Subject,
  SuppressionReason,
} from '@stoa/contract';
import type { CAMPAIGN_DEFAULTS } from './campaigns.ts';

export interface SeedComment {
  readonly id: Id;
  readonly subject: Subject;
  /** A comment that stands earlier in the seed; a root unless told. */
  readonly parentId?: Id | null;
  readonly authorId: Id;
  readonly kind?: CommentKind;
  /** Who said when that this reply is the answer to its question. */
  readonly answer?: { readonly acceptedBy: Id; readonly at: string };
  readonly text: string;
  /** Earlier words, oldest first, each with the time it was written. */
  readonly history?: readonly { readonly text: string; readonly at: string }[];
  readonly lang?: string | null;
  readonly at: string;
  readonly editedAt?: string | null;
  /** A tombstone stays if something answers it. */
  readonly removedAt?: string | null;
  /** `shown` unless told. */
  readonly state?: CommentState;
  readonly stateReason?: string | null;
  /** Since when it is held or hidden; since it was written unless told. */
  readonly stateAt?: string;
  readonly pinnedAt?: string | null;
  /** Who chose which word, by kind. */
  readonly reactions?: Readonly<Record<string, readonly Id[]>>;
}

/** Where the offer is anonymous, nothing links the answer to the person once it is planted. */
export interface SeedAnswer extends Omit<AnswerDraft, 'answerKey'> {
  /** Need not be among the people of the seed. */
  readonly personId: Id;
  readonly at: string;
}

export interface SeedOffer extends OfferDraft {
  readonly id: Id;
  /** Two weeks before it closes unless told. */
  readonly publishedAt?: string;
  /** What became of the answers, and since when it is known. */
  readonly outcome?: (OutcomeDraft & { readonly at: string }) | null;
  readonly answers?: readonly SeedAnswer[];
}

export interface SeedPost extends Omit<PostDraft, 'authorId' | 'publishAt' | 'draftId'> {
  readonly id: Id;
  readonly authorId: Id;
  /** The delegate who wrote it for the author. */
  readonly writtenById?: Id;
  readonly at: string;
  /** When it came to say what it says; what it said before is in `earlier`, oldest first. */
  readonly editedAt?: string;
  readonly earlier?: readonly SeedPostVersion[];
}

export interface SeedPostVersion {
  readonly title?: string | null;
  readonly text: string;
  readonly at: string;
}

export interface SeedFollow {
  readonly personId: Id;
  readonly target: FollowTarget;
}

export interface SeedDelegate {
  readonly leaderId: Id;
  readonly delegateId: Id;
}

/** What is left out is as in a new draft. */
export interface SeedCampaign
  extends
    Pick<CampaignDraft, 'name' | 'goal' | 'texts' | 'action' | 'startsAt' | 'endsAt'>,
    Partial<typeof CAMPAIGN_DEFAULTS> {
  readonly id: Id;
  /** When it was published; with its start unless told. */
  readonly at?: string;
}

/** What somebody did before, as the ledger keeps it. */
export interface SeedActivity extends ActivityEvent {
  readonly personId: Id;
}

/** A day on which somebody was shown a campaign, or was not. */
export interface SeedDecision {
  readonly personId: Id;
  readonly campaignId: Id;
  readonly day: string;
  /** Shown unless told. */
  readonly reason?: SuppressionReason | null;
  readonly at: string;
}

/** The last answer of somebody to a campaign. */
export interface SeedResponse {
  readonly personId: Id;
  readonly campaignId: Id;
  readonly answer: CampaignAnswer['answer'];
  readonly at: string;
}

export interface SeedReport extends ReportDraft {
  readonly commentId: Id;
  readonly reporterId: Id;
  readonly at: string;
}

export interface SeedBlock {
  readonly personId: Id;
  readonly until: string | null;
  readonly reason: string;
  readonly at: string;
}

export interface SeedLock {
  readonly subject: Subject;
  readonly at: string;
}

export interface SeedPolicy {
  readonly scope: PolicyScope;
  readonly policy: ModerationPolicy;
  readonly byId: Id;
  readonly at: string;
}

/** An act of the past, for the audit trail alone: it changes nothing. */
export interface SeedAct {
  readonly at: string;
  /** `null` where a rule acted. */
  readonly actorId: Id | null;
  readonly act: AuditAct;
  readonly subject?: Subject | null;
  readonly commentId?: Id | null;
  readonly personId?: Id | null;
  readonly from?: CommentState | null;
  readonly to?: CommentState | null;
  readonly reportsClosed?: number;
  readonly reason?: string | null;
  readonly until?: string | null;
  readonly policy?: ModerationPolicy | null;
  readonly scope?: PolicyScope | null;
}

/** What a store begins with. Replies of leaders to others become `joined` posts by themselves. */
export interface Seed {
  readonly people?: readonly Person[];
  readonly comments?: readonly SeedComment[];
  readonly offers?: readonly SeedOffer[];
  readonly posts?: readonly SeedPost[];
  readonly campaigns?: readonly SeedCampaign[];
  readonly activity?: readonly SeedActivity[];
  readonly decisions?: readonly SeedDecision[];
  readonly responses?: readonly SeedResponse[];
  /** Whoever wrote a comment follows its thread without being named here. */
  readonly follows?: readonly SeedFollow[];
  readonly delegates?: readonly SeedDelegate[];
  /** What is new from the seed is read up to then; unread unless told. */
  readonly newsReadUntil?: string;
  readonly reports?: readonly SeedReport[];
  readonly blocks?: readonly SeedBlock[];
  readonly locks?: readonly SeedLock[];
  readonly policies?: readonly SeedPolicy[];
  readonly audit?: readonly SeedAct[];
}
