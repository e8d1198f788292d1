import { Type, type Static } from 'typebox';
import { Person, Role } from './people.ts';
import { LocalizedText, Timestamp } from './values.ts';

export const PortName = Type.Union([
  Type.Literal('viewer'),
  Type.Literal('people'),
  Type.Literal('threads'),
  Type.Literal('offers'),
  Type.Literal('posts'),
  Type.Literal('campaigns'),
  Type.Literal('news'),
  Type.Literal('programme'),
  Type.Literal('insights'),
  Type.Literal('activity'),
  Type.Literal('media'),
  Type.Literal('moderation'),
]);
export type PortName = Static<typeof PortName>;

/** What the store behind a backend can do; `false` means the call answers `unsupported`. */
export const Capabilities = Type.Object(
  {
    /** `watch` reports changes. */
    live: Type.Boolean(),
    /** Authors may edit what they wrote. */
    editOwn: Type.Boolean(),
    /** Authors may remove what they wrote. */
    removeOwn: Type.Boolean(),
    reactions: Type.Boolean(),
    /** Roots in the orders `helpful` and `unanswered`. */
    sortHelpful: Type.Boolean(),
    sortUnanswered: Type.Boolean(),
    /** Roots may be questions, and replies answers to them. */
    questions: Type.Boolean(),
    /** Earlier words of comments are kept. */
    history: Type.Boolean(),
    searchThreads: Type.Boolean(),
    /** What is unread in a thread is known per person. */
    readMarks: Type.Boolean(),
    /** Repeating a `mutationId` returns the first outcome. */
    idempotentWrites: Type.Boolean(),
    /** Edits based on an old `revision` are refused. */
    detectsConflicts: Type.Boolean(),
    /** People can take their answer to an offer back through `offers.withdraw`. */
    withdrawAnswers: Type.Boolean(),
    /** An answer to an offer cannot be linked to its author. */
    anonymousFeedback: Type.Boolean(),
    /** Leaders can publish posts through `posts.publish`. */
    publishPosts: Type.Boolean(),
    /** Posts can be edited, with a history, and withdrawn. */
    editPosts: Type.Boolean(),
    /** Posts can appear at a time that is set. */
    schedulePosts: Type.Boolean(),
    /** Drafts of posts are kept for their writers. */
    draftPosts: Type.Boolean(),
    /** Leaders can let others write posts for them. */
    delegatePosts: Type.Boolean(),
    /** Editors can publish offers through `offers.publish`, and owners tell their outcome. */
    publishOffers: Type.Boolean(),
    /** Owners and editors can read `offers.report`. */
    offerReports: Type.Boolean(),
    /** Editors can publish campaigns, and read those there are. */
    publishCampaigns: Type.Boolean(),
    /** What viewers were shown is kept: spacing, caps, the archive, results. */
    campaignLedger: Type.Boolean(),
    /** People may upload pictures, and attach them to what they write. */
    media: Type.Boolean(),
    /** Recordings, too, may be uploaded. */
    voiceNotes: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type Capabilities = Static<typeof Capabilities>;

/** One word of the company's reaction vocabulary. */
export const ReactionKind = Type.Object(
  { kind: Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$' }), label: LocalizedText },
  { additionalProperties: false },
);
export type ReactionKind = Static<typeof ReactionKind>;

/** At most so many writes of one person within so many seconds. */
export const WriteLimit = Type.Object(
  { count: Type.Integer({ minimum: 1 }), seconds: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);
export type WriteLimit = Static<typeof WriteLimit>;

const limit = Type.Union([WriteLimit, Type.Null()]);

/** What one person may write; `null` for as much as they like. */
export const WriteLimits = Type.Object(
  {
    /** New comments, and edits of them. */
    comments: limit,
    reactions: limit,
    reports: limit,
    uploads: limit,
  },
  { additionalProperties: false },
);
export type WriteLimits = Static<typeof WriteLimits>;

/** Why somebody may read and not write. */
export const WritingBlock = Type.Object(
  {
    /** `null` for good. */
    until: Type.Union([Timestamp, Type.Null()]),
    reason: Type.String(),
  },
  { additionalProperties: false },
);
export type WritingBlock = Static<typeof WritingBlock>;

/** Who is looking, and what this backend offers them. */
export const Session = Type.Object(
  {
    person: Type.Union([Person, Type.Null()]),
    roles: Type.Array(Role),
    ports: Type.Array(PortName),
    capabilities: Capabilities,
    reactions: Type.Array(ReactionKind),
    limits: WriteLimits,
    /** What keeps the viewer from writing. */
    block: Type.Union([WritingBlock, Type.Null()]),
    /** The backend's clock, for relative times. */
    now: Timestamp,
    /** The newest change at this moment; pass it to `watch` as `after`. `null` without `live`. */
    sequence: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  },
  { additionalProperties: false },
);
export type Session = Static<typeof Session>;
