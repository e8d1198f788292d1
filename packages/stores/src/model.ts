import type {
  AnswerDraft,
  ArchivedCampaign,
  AuditEntry,
  BackendError,
  Block,
  Campaign,
  CampaignDraft,
  CampaignResults,
  Comment,
  CommentDraft,
  Delegations,
  FollowTarget,
  Id,
  NewsItem,
  Offer,
  OfferReport,
  PolicyRule,
  Post,
  PostDraft,
  QueueFilter,
  QueueItem,
  SavedDraft,
  Session,
  ShownCampaign,
  Thread,
} from '@stoa/contract';
import type { KeptPicture } from './kept-picture.ts';
import type { PictureDraft } from './picture-drafts.ts';
import type { PostWork } from './posts/post-work.ts';
import type { Phase } from './readable.ts';
import type { Difference } from './reconcile.ts';

/** How a text that has not been confirmed fares. Nothing typed is dropped without its author. */
export type SendState =
  /** On its way. */
  | 'sending'
  /** Goes out by itself: the line is down, or the backend asked to wait. */
  | 'waiting'
  /** Goes out once its author has signed in again. */
  | 'needs-sign-in'
  /** The backend refused it: its author edits, tries again or copies it. */
  | 'failed';

export interface Sending {
  readonly mutationId: string;
  readonly state: SendState;
  readonly problem?: BackendError;
}

/** A comment as shown: confirmed, or still on its way (`sending`). */
export interface CommentNode {
  readonly comment: Comment;
  /** Identity for rendering of what was written on this page; `keyOf` reads it. */
  readonly key?: string;
  readonly replies: readonly CommentNode[];
  /** There are replies that have not been loaded. */
  readonly moreReplies: boolean;
  readonly loadingReplies: boolean;
  /** Why loading more replies failed. */
  readonly repliesProblem?: BackendError;
  /** The write that this node waits for: a new comment, an edit, a removal. */
  readonly sending?: Sending;
}

export interface ThreadSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  readonly thread?: Thread;
  readonly nodes: readonly CommentNode[];
  readonly more: boolean;
  readonly loadingMore: boolean;
  readonly moreProblem?: BackendError;
  /** The live line is down; what is shown may be old. */
  readonly interrupted: boolean;
}

export interface OfferSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  /** `null` when there is no such offer. */
  readonly offer?: Offer | null;
  /** The answer on its way; the view shows it as given. */
  readonly answering?: AnswerDraft;
  readonly sending?: Sending;
}

export interface OfferReportSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  /** `null` when there is no such offer. */
  readonly report?: OfferReport | null;
}

export interface RollSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  readonly posts: readonly Post[];
  readonly more: boolean;
  readonly loadingMore: boolean;
  readonly moreProblem?: BackendError;
}

/** What a text is besides a comment: a question, or the answer to one. */
export type ReplyStanding = Pick<CommentDraft, 'kind' | 'answers'>;

/** What goes with the words of a reply. */
export interface ReplyParts {
  readonly pictures?: readonly (KeptPicture | PictureDraft)[];
  readonly standing?: ReplyStanding;
  /** The draft that was sent. */
  readonly draftKey?: string | undefined;
}

/** Questions without an answer, as their reader sees them. */
export interface QuestionSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  readonly questions: readonly Comment[];
  readonly more: boolean;
  readonly loadingMore: boolean;
  readonly moreProblem?: BackendError;
}

export interface ModerationSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  readonly view: 'queue' | 'audit' | 'blocks' | 'policies';
  readonly filter: QueueFilter;
  /** Whether the list that is looked at has been read. */
  readonly known: boolean;
  readonly queue: readonly QueueItem[];
  readonly audit: readonly AuditEntry[];
  readonly blocks: readonly Block[];
  readonly policies: readonly PolicyRule[];
  readonly more: boolean;
  readonly loadingMore: boolean;
  readonly moreProblem?: BackendError;
}

export interface CampaignSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  /** `null` when there is nothing to show now. */
  readonly campaign?: ShownCampaign | null;
}

export interface NewsSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  readonly items: readonly NewsItem[];
  readonly unread: number;
  readonly more: boolean;
  readonly loadingMore: boolean;
  readonly moreProblem?: BackendError;
}

export interface FollowSnapshot {
  /** Whether the viewer follows this; `undefined` while nobody knows, and for guests. */
  follows(target: FollowTarget): boolean | undefined;
}

export interface PostSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  /** `null` when there is no such post, or none for the viewer. */
  readonly post?: Post | null;
}

export interface PostEditorSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  /** What was published, until the next is begun. */
  readonly published?: Post;
  readonly delegations: Delegations;
  readonly draft: PostDraft;
  readonly draftId: Id;
  /** The post that is being changed. */
  readonly editing: Post | null;
  /** Where the words are: nowhere yet, on this page alone, on this device, or with the backend. */
  readonly kept: 'nothing' | 'page' | 'here' | 'kept';
  /** What another device or person has made of it meanwhile, where the writer is to choose. */
  readonly newer: readonly Difference<PostDraft>[];
  /** Words that another version kept and that have no place in a post. */
  readonly rest: string;
  readonly sending: boolean;
  /** Begun on this device, and put aside for something else. */
  readonly aside: readonly PostWork[];
  readonly drafts: readonly SavedDraft[];
  readonly scheduled: readonly Post[];
  /** Published, of the author that is written for, newest first. */
  readonly own: readonly Post[];
  /** There are older ones. */
  readonly more: boolean;
}

export interface CampaignArchiveSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  readonly items: readonly ArchivedCampaign[];
  /** The campaign that is shown again. */
  readonly again?: string;
  readonly more: boolean;
  readonly loadingMore: boolean;
}

export interface CampaignEditorSnapshot {
  readonly phase: Phase;
  readonly problem?: BackendError;
  readonly session?: Session;
  readonly campaigns: readonly Campaign[];
  /** Offers an answer to which may be the goal. */
  readonly offers: readonly Offer[];
  /** The campaign that is edited; `null` for a new one. */
  readonly known: Campaign | null;
  readonly draft: CampaignDraft;
  /** The draft holds what is not published. */
  readonly changed: boolean;
  /** No storage of this device has taken it: it is gone with the page. */
  readonly alone: boolean;
  /** What others have published since this was begun, where the editor is to choose. */
  readonly newer: readonly Difference<CampaignDraft>[];
  /** Words that another version kept and that have no field. */
  readonly rest: string;
  /** Readers would read other words than those that are published. */
  readonly wordsChanged: boolean;
  readonly sending: boolean;
  readonly published: boolean;
  readonly refused?: BackendError;
  readonly results?: CampaignResults | null;
}
