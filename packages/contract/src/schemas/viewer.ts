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
    /** Repeating a `mutationId` returns the first outcome. */
    idempotentWrites: Type.Boolean(),
    /** Edits based on an old `revision` are refused. */
    detectsConflicts: Type.Boolean(),
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
    /** Editors can publish offers through `offers.publish`. */
    publishOffers: Type.Boolean(),
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

/** Who is looking, and what this backend offers them. */
export const Session = Type.Object(
  {
    person: Type.Union([Person, Type.Null()]),
    roles: Type.Array(Role),
    ports: Type.Array(PortName),
    capabilities: Capabilities,
    reactions: Type.Array(ReactionKind),
    /** The backend's clock, for relative times. */
    now: Timestamp,
    /** The newest change at this moment; pass it to `watch` as `after`. `null` without `live`. */
    sequence: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  },
  { additionalProperties: false },
);
export type Session = Static<typeof Session>;
