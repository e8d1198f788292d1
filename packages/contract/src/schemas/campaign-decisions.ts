import { Type, type Static } from 'typebox';
import { ShownCampaign } from './campaigns.ts';
import { Cursor, Id, Timestamp } from './values.ts';

/** Tells the visit of one browser tab from others, so that it is interrupted once and not twice. */
export const Visit = Type.String({ minLength: 1, maxLength: 128 });
export type Visit = Static<typeof Visit>;

export const CampaignRequest = Type.Object({ visit: Visit }, { additionalProperties: false });
export type CampaignRequest = Static<typeof CampaignRequest>;

/** An element asks to interrupt its viewer; `what` names it, for example `offer:bicycle`. */
export const AttentionClaim = Type.Object(
  { visit: Visit, what: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
export type AttentionClaim = Static<typeof AttentionClaim>;

/** A day has one interruption; `next` is when the next day begins. */
export const AttentionGrant = Type.Object(
  { granted: Type.Boolean(), next: Timestamp },
  { additionalProperties: false },
);
export type AttentionGrant = Static<typeof AttentionGrant>;

/** Why a campaign was not shown to somebody on a day. */
export const SuppressionReason = Type.Union([
  Type.Literal('not-started'),
  Type.Literal('ended'),
  Type.Literal('audience'),
  /** The goal event has happened. */
  Type.Literal('converted'),
  Type.Literal('already-does'),
  Type.Literal('dismissed'),
  Type.Literal('snoozed'),
  /** Shown so often in vain that people take over. */
  Type.Literal('exhausted'),
  /** A weekend or a public holiday. */
  Type.Literal('day-off'),
  Type.Literal('cap'),
  Type.Literal('group-cap'),
  Type.Literal('spacing'),
  /** The one interruption of the day went elsewhere. */
  Type.Literal('attention'),
]);
export type SuppressionReason = Static<typeof SuppressionReason>;

/** A day in the company's time zone, `2026-11-25`. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export type Day = Static<typeof Day>;

/** What was decided for one person about one campaign on one day. */
export const CampaignDecision = Type.Object(
  {
    campaignId: Id,
    day: Day,
    /** `null` when it was shown. */
    reason: Type.Union([SuppressionReason, Type.Null()]),
    decidedAt: Timestamp,
  },
  { additionalProperties: false },
);
export type CampaignDecision = Static<typeof CampaignDecision>;

export const CampaignDecisionPage = Type.Object(
  { items: Type.Array(CampaignDecision), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type CampaignDecisionPage = Static<typeof CampaignDecisionPage>;

/** A campaign that the viewer was shown, and what became of it for them. */
export const ArchivedCampaign = Type.Object(
  {
    campaign: ShownCampaign,
    state: Type.Union([
      Type.Literal('open'),
      Type.Literal('snoozed'),
      Type.Literal('dismissed'),
      Type.Literal('already-does'),
      Type.Literal('converted'),
      Type.Literal('ended'),
    ]),
    firstShownAt: Timestamp,
    /** When a snoozed one may come back. */
    until: Type.Union([Timestamp, Type.Null()]),
  },
  { additionalProperties: false },
);
export type ArchivedCampaign = Static<typeof ArchivedCampaign>;

export const ArchivedCampaignPage = Type.Object(
  { items: Type.Array(ArchivedCampaign), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type ArchivedCampaignPage = Static<typeof ArchivedCampaignPage>;
