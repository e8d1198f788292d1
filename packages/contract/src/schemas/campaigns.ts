import { Type, type Static } from 'typebox';
import { Audience } from './audience.ts';
import { Cursor, Id, LocalizedText, Revision, Subject, Timestamp } from './values.ts';

const name = Type.String({ minLength: 1, maxLength: 200 });

/** How far somebody has come: a guest, signed in, or active in three of the last four weeks. */
export const Stage = Type.Union([
  Type.Literal('signed-out'),
  Type.Literal('silent'),
  Type.Literal('regular'),
]);
export type Stage = Static<typeof Stage>;

/** What a campaign wants to happen; `converted` on the campaign itself counts with each of them. */
export const GoalEvent = Type.Union([
  /** The person writes in this thread. */
  Type.Object(
    { kind: Type.Literal('contributed'), subject: Subject },
    { additionalProperties: false },
  ),
  /** The person answers this offer. */
  Type.Object({ kind: Type.Literal('answered'), offerId: Id }, { additionalProperties: false }),
  /** The host records `converted` on the goal of this name. */
  Type.Object(
    {
      kind: Type.Literal('reported'),
      name: Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' }),
    },
    { additionalProperties: false },
  ),
]);
export type GoalEvent = Static<typeof GoalEvent>;

/** The benefit for one kind of reader, in several wordings; `null` stands for anyone. */
export const BenefitText = Type.Object(
  {
    department: Type.Union([name, Type.Null()]),
    /** A job, or a role of the identity, as in an audience. */
    role: Type.Union([name, Type.Null()]),
    stage: Type.Union([Stage, Type.Null()]),
    /** What it did for somebody real, best of all from the reader's own unit. */
    example: Type.Union([LocalizedText, Type.Null()]),
    /** One sentence each; every showing takes the next. */
    wordings: Type.Array(LocalizedText, { minItems: 1, maxItems: 12 }),
  },
  { additionalProperties: false },
);
export type BenefitText = Static<typeof BenefitText>;

const caps = {
  /** So many showings in so many days, today included. */
  period: Type.Union([
    Type.Object(
      {
        times: Type.Integer({ minimum: 1, maximum: 366 }),
        days: Type.Integer({ minimum: 1, maximum: 366 }),
      },
      { additionalProperties: false },
    ),
    Type.Null(),
  ]),
  /** So many showings ever. */
  lifetime: Type.Union([Type.Integer({ minimum: 1, maximum: 366 }), Type.Null()]),
};

/** How often one person may be shown something at most. */
export const Caps = Type.Object(caps, { additionalProperties: false });
export type Caps = Static<typeof Caps>;

const channel = Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$' });

const campaign = {
  /** For editors; readers never see it. */
  name,
  goal: GoalEvent,
  texts: Type.Array(BenefitText, { minItems: 1, maxItems: 200 }),
  /** The one act the campaign asks for. */
  action: Type.Object(
    {
      label: LocalizedText,
      /** An `http:`, `https:` or same-page address. */
      href: Type.String({ minLength: 1, maxLength: 2048 }),
    },
    { additionalProperties: false },
  ),
  startsAt: Timestamp,
  endsAt: Timestamp,
  /** The higher one is shown when several apply. */
  priority: Type.Integer({ minimum: 0, maximum: 100 }),
  audience: Audience,
  /** Days on which it may be shown, and by which its spacing counts. */
  days: Type.Union([Type.Literal('workdays'), Type.Literal('every-day')]),
  caps: Caps,
  /** Caps that campaigns of the same group use up together. */
  group: Type.Union([Type.Object({ name, ...caps }, { additionalProperties: false }), Type.Null()]),
  /** After so many showings of one text without the goal event, people take over. */
  stopAfter: Type.Integer({ minimum: 1, maximum: 50 }),
  /** Where it is told besides in pages, for example `poster`; a link names its channel. */
  channels: Type.Array(channel, { maxItems: 10, uniqueItems: true }),
};

/** A message that is repeated until its goal event, as its editors know it. */
export const Campaign = Type.Object(
  {
    id: Id,
    revision: Revision,
    ...campaign,
    publishedAt: Timestamp,
    /** Dismissal holds for one version of the text. */
    textVersion: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
);
export type Campaign = Static<typeof Campaign>;

export const CampaignDraft = Type.Object(
  {
    id: Type.Optional(Id),
    /** Of the campaign that is edited. */
    revision: Type.Optional(Revision),
    /** Whether those who dismissed the text before are asked again; needed when words change. */
    asksAgain: Type.Optional(Type.Boolean()),
    ...campaign,
  },
  { additionalProperties: false },
);
export type CampaignDraft = Static<typeof CampaignDraft>;

export const CampaignPage = Type.Object(
  { items: Type.Array(Campaign), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type CampaignPage = Static<typeof CampaignPage>;

/** A campaign as one reader is shown it: the text meant for them. */
export const ShownCampaign = Type.Object(
  {
    id: Id,
    textVersion: Type.Integer({ minimum: 1 }),
    message: LocalizedText,
    example: Type.Union([LocalizedText, Type.Null()]),
    action: Campaign.properties.action,
    endsAt: Timestamp,
  },
  { additionalProperties: false },
);
export type ShownCampaign = Static<typeof ShownCampaign>;

export const CampaignAnswer = Type.Object(
  {
    answer: Type.Union([
      /** Until the next day on which it may be shown. */
      Type.Literal('snoozed'),
      /** This version of the text is not shown again. */
      Type.Literal('dismissed'),
      /** It stops, and does not count as converted. */
      Type.Literal('already-does'),
      /** Takes the others back, and shows it for the rest of the day. */
      Type.Literal('show-again'),
    ]),
    textVersion: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
);
export type CampaignAnswer = Static<typeof CampaignAnswer>;

/** What was recorded; `until` is when a snoozed campaign may come back. */
export const CampaignOutcome = Type.Object(
  {
    campaignId: Id,
    answer: CampaignAnswer.properties.answer,
    until: Type.Union([Timestamp, Type.Null()]),
  },
  { additionalProperties: false },
);
export type CampaignOutcome = Static<typeof CampaignOutcome>;
