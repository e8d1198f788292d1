import { Type, type Static } from 'typebox';
import { Id, LocalizedText, Revision, Timestamp } from './values.ts';

const campaign = {
  /** One sentence about the reader's benefit. */
  message: LocalizedText,
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
  /** Departments it is meant for; empty means everyone. */
  departments: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100 }),
};

/** A message that is repeated until it works. */
export const Campaign = Type.Object(
  {
    id: Id,
    revision: Revision,
    ...campaign,
    /** Dismissal holds for one version of the text. */
    textVersion: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
);
export type Campaign = Static<typeof Campaign>;

export const CampaignDraft = Type.Object(
  { id: Type.Optional(Id), ...campaign },
  { additionalProperties: false },
);
export type CampaignDraft = Static<typeof CampaignDraft>;

export const CampaignAnswer = Type.Object(
  {
    answer: Type.Union([Type.Literal('snoozed'), Type.Literal('dismissed')]),
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
