import type {
  ActivityTarget,
  ActivityType,
  AuditAct,
  CampaignAnswer,
  CampaignDraft,
  Change,
  CommentState,
  FollowTarget,
  MediaType,
  ModerationPolicy,
  NewsKind,
  NewsTarget,
  CommentKind,
  OfferDraft,
  OfferOutcome,
  Person,
  PolicyScope,
  PostDraft,
  PostForm,
  ReportReason,
  SuppressionReason,
} from '@stoa/contract';
import type { AnswerContent, CommentStanding } from '@stoa/domain';
import type { ColumnType, Generated, GeneratedAlways, Kysely } from 'kysely';

/** Written as ISO 8601, read as a `Date`. */
type Instant = ColumnType<Date, string, string>;
type OptionalInstant = ColumnType<Date | null, string | null, string | null>;
type OmissibleInstant = ColumnType<Date | null, string | null | undefined, string | null>;
/** Written as JSON text, read as the value. */
type Document<T> = ColumnType<T, string, string>;

export interface PeopleTable extends Omit<Person, 'jobRole'> {
  job_role: string | null;
  /** The name as it is ordered by. */
  name_key: string;
  /** Name and department as they are searched. */
  described: string;
}

export interface CommentsTable {
  id: string;
  subject: string;
  parent_id: string | null;
  /** Ids from the root to the comment itself. */
  path: string[];
  root_id: GeneratedAlways<string>;
  depth: GeneratedAlways<number>;
  author_id: string;
  kind: ColumnType<CommentKind, CommentKind | undefined, CommentKind>;
  /** Of a question that was answered. */
  answer_id: ColumnType<string | null, string | null | undefined, string | null>;
  accepted_by: ColumnType<string | null, string | null | undefined, string | null>;
  accepted_at: ColumnType<Date | null, string | null | undefined, string | null>;
  /** So many people it helped. */
  helpful: ColumnType<number, number | undefined, number>;
  /** 1 for a root that nobody waits for. */
  settled: ColumnType<number, number | undefined, number>;
  length: GeneratedAlways<number>;
  text: string;
  /** The text as it is searched. */
  words: string;
  /** The people it mentions. */
  mentions: string[];
  lang: string | null;
  created_at: Instant;
  edited_at: OptionalInstant;
  removed_at: OptionalInstant;
  state: ColumnType<CommentState, CommentState | undefined, CommentState>;
  state_reason: ColumnType<string | null, string | null | undefined, string | null>;
  /** Since when it is in this state; since it was written unless told. */
  state_at: OmissibleInstant;
  pinned_at: OmissibleInstant;
  revision: number;
}

export interface WordingsTable {
  comment_id: string;
  /** 0 for the first words. */
  number: number;
  text: string;
  lang: string | null;
  written_at: Instant;
  replaced_at: Instant;
}

export interface ReadMarksTable {
  person_id: string;
  subject: string;
  /** The place of the newest comment that they have read. */
  at: Instant;
  comment_id: string;
}

export interface ReactionsTable {
  comment_id: string;
  kind: string;
  person_id: string;
}

/** Offers published before there were audiences and goals lack both. */
export type StoredOfferContent = Omit<
  OfferDraft,
  'id' | 'revision' | 'ownerId' | 'closesAt' | 'anonymous'
>;

export interface OffersTable {
  id: string;
  owner_id: string;
  closes_at: Instant;
  content: Document<StoredOfferContent>;
  anonymous: boolean;
  published_at: Instant;
  outcome: ColumnType<OfferOutcome | null, string | null, string | null>;
  revision: number;
}

export interface AnswersTable {
  offer_id: string;
  person_id: string;
  ratings: Document<AnswerContent['ratings']>;
  choices: Document<AnswerContent['choices']>;
  remarks: Document<AnswerContent['remarks']>;
  sentence: string | null;
  answered_at: Instant;
  /** Where the author stood when they answered. */
  department: string | null;
  region: string | null;
}

/** Who has answered an anonymous offer, and nothing else. */
export interface AnswerReceiptsTable {
  offer_id: string;
  person_id: string;
}

/** What was answered to an anonymous offer, and not by whom. */
export interface AnonymousAnswersTable {
  offer_id: string;
  /** By the SHA-256 of a key that only the client has. */
  by_key: Document<Record<string, AnswerContent>>;
}

/** What a post says; parts of a series have their number. */
export type PostContent = Omit<
  PostDraft,
  'form' | 'authorId' | 'draftId' | 'publishAt' | 'series'
> & { readonly series?: { readonly name: string; readonly part: number } | null };

export interface PostsTable {
  id: string;
  form: PostForm;
  author_id: string;
  published_at: Instant;
  subject: string;
  /** Only in form `joined`, which has no content of its own. */
  comment_id: string | null;
  content: ColumnType<PostContent | null, string | null, string | null>;
  /** The delegate whose words these are. */
  written_by: ColumnType<string | null, string | null | undefined, string | null>;
  revision: Generated<number>;
  edited_at: ColumnType<Date | null, string | null | undefined, string | null>;
  withdrawn_at: ColumnType<Date | null, string | null | undefined, string | null>;
  /** Whether watchers and followers have been told that it appeared. */
  announced: Generated<boolean>;
  goal_id: GeneratedAlways<string | null>;
  series_name: GeneratedAlways<string | null>;
  series_part: GeneratedAlways<number | null>;
}

/** What a post said before an edit. */
export interface PostVersionsTable {
  post_id: string;
  number: number;
  at: Instant;
  title: string | null;
  text: string;
  editor_id: string;
}

export interface PostReadsTable {
  person_id: string;
  post_id: string;
}

export interface PostDraftsTable {
  person_id: string;
  id: string;
  revision: number;
  saved_at: Instant;
  draft: Document<PostDraft>;
}

export interface PostDelegatesTable {
  leader_id: string;
  delegate_id: string;
}

export type CampaignContent = Omit<
  CampaignDraft,
  'id' | 'revision' | 'asksAgain' | 'startsAt' | 'endsAt'
>;

export interface CampaignsTable {
  id: string;
  content: Document<CampaignContent>;
  starts_at: Instant;
  ends_at: Instant;
  published_at: Instant;
  text_version: number;
  revision: number;
}

/** The last answer of a person to a campaign. */
export interface CampaignAnswersTable {
  person_id: string;
  campaign_id: string;
  answer: CampaignAnswer['answer'];
  text_version: number;
  until: OptionalInstant;
  at: Instant;
}

export interface CampaignDecisionsTable {
  person_id: string;
  campaign_id: string;
  day: string;
  /** `null` when it was shown. */
  reason: SuppressionReason | null;
  text_version: number;
  decided_at: Instant;
}

/** Who has the one interruption of a person's day. */
export interface AttentionTable {
  person_id: string;
  day: string;
  visit: string;
  what: string;
}

export interface ActivityTable {
  person_id: string;
  id: string;
  type: ActivityType;
  target_kind: ActivityTarget['kind'];
  target_id: string;
  at: Instant;
  channel: string | null;
}

export interface ReportsTable {
  id: string;
  comment_id: string;
  reporter_id: string;
  reason: ReportReason;
  words: string | null;
  at: Instant;
  /** When an act answered it, and which. */
  closed_at: OptionalInstant;
  closed_by: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Comments that wait for a decision. */
export interface ModerationQueueTable {
  comment_id: string;
  subject: string;
  since: Instant;
  held: boolean;
  /** Open ones. */
  reports: number;
  /** Sorts what was reported most often first. */
  rank: string;
}

export interface BlocksTable {
  person_id: string;
  until: OptionalInstant;
  reason: string;
  since: Instant;
}

export interface ThreadLocksTable {
  subject: string;
  since: Instant;
}

export interface PoliciesTable {
  pattern: string;
  prefix: boolean;
  policy: ModerationPolicy;
  by_id: string;
  at: Instant;
}

/** A trigger refuses to change or delete a row. */
export interface AuditTable {
  id: string;
  at: ColumnType<Date, string, never>;
  actor_id: string | null;
  act: AuditAct;
  subject: string | null;
  comment_id: string | null;
  person_id: string | null;
  state_from: CommentState | null;
  state_to: CommentState | null;
  reports_closed: number;
  reason: string | null;
  until: OptionalInstant;
  policy: ModerationPolicy | null;
  scope: ColumnType<PolicyScope | null, string | null, never>;
  undoes: ColumnType<string | null, string | null | undefined, never>;
  /** How its comment stood before it; for acts that can be taken back. */
  before: ColumnType<CommentStanding | null, string | null | undefined, never>;
}

/** When people wrote lately, by kind of write. */
export interface WritesSpentTable {
  person_id: string;
  kind: string;
  times: Document<string[]>;
}

export interface NewsTable {
  id: string;
  person_id: string;
  kind: NewsKind;
  target_kind: NewsTarget['kind'];
  target_id: string;
  /** The thread where it stands. */
  subject: string;
  actor_id: string | null;
  decision: string | null;
  at: Instant;
  read: Generated<boolean>;
}

export interface FollowsTable {
  person_id: string;
  target_kind: FollowTarget['kind'];
  target_id: string;
  is_on: boolean;
}

export interface MutationsTable {
  viewer_id: string;
  mutation_id: string;
  /** Of the operation and what was asked for. */
  digest: string;
  outcome: Document<unknown>;
  /** When it was written, no closer, so that it links nobody to anything. */
  day: ColumnType<Date | string, string, never>;
}

export interface ChangesTable {
  /** Drivers differ in how they read a `bigint`. */
  sequence: ColumnType<string | number, number, never>;
  topic: string;
  kind: Change['kind'];
  entity_id: string;
  at: Instant;
}

export interface MediaTable {
  id: string;
  owner_id: string;
  type: MediaType;
  name: string | null;
  size: number;
  width: number | null;
  height: number | null;
  duration: number | null;
  created_at: Instant;
  /** Whether a write has named it; the others are forgotten after a day. */
  kept: boolean;
  /** PGlite reads bytes as `Uint8Array`, `pg` as `Buffer`. */
  content: ColumnType<Uint8Array, Uint8Array, never>;
}

export interface AttachmentsTable {
  comment_id: string;
  position: number;
  media_id: string;
  alt: string;
}

export interface Schema {
  people: PeopleTable;
  comments: CommentsTable;
  wordings: WordingsTable;
  read_marks: ReadMarksTable;
  reactions: ReactionsTable;
  offers: OffersTable;
  answers: AnswersTable;
  answer_receipts: AnswerReceiptsTable;
  anonymous_answers: AnonymousAnswersTable;
  posts: PostsTable;
  post_versions: PostVersionsTable;
  post_reads: PostReadsTable;
  post_drafts: PostDraftsTable;
  post_delegates: PostDelegatesTable;
  campaigns: CampaignsTable;
  campaign_answers: CampaignAnswersTable;
  campaign_decisions: CampaignDecisionsTable;
  attention: AttentionTable;
  activity: ActivityTable;
  news: NewsTable;
  follows: FollowsTable;
  reports: ReportsTable;
  moderation_queue: ModerationQueueTable;
  blocks: BlocksTable;
  thread_locks: ThreadLocksTable;
  policies: PoliciesTable;
  audit: AuditTable;
  writes_spent: WritesSpentTable;
  mutations: MutationsTable;
  changes: ChangesTable;
  media: MediaTable;
  attachments: AttachmentsTable;
}

export type Database = Kysely<Schema>;
