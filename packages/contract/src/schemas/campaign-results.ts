import { Type, type Static } from 'typebox';
import { SuppressionReason } from './campaign-decisions.ts';
import { Id } from './values.ts';

/** Different people; `null` while there are some, but fewer than the minimum group. */
export const PeopleCount = Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]);
export type PeopleCount = Static<typeof PeopleCount>;

/** How a campaign fares, in numbers that name nobody. */
export const CampaignResults = Type.Object(
  {
    campaignId: Id,
    minimumGroup: Type.Integer({ minimum: 1 }),
    /** Of the audience, and on a page while it ran. */
    eligible: PeopleCount,
    /** Not shown on at least one day, by reason; somebody may stand in several. */
    suppressed: Type.Array(
      Type.Object(
        { reason: SuppressionReason, people: PeopleCount },
        { additionalProperties: false },
      ),
    ),
    shown: PeopleCount,
    /** In sight for a second. */
    seen: PeopleCount,
    clicked: PeopleCount,
    /** The goal event happened on the day of a showing or later. */
    converted: PeopleCount,
    answers: Type.Object(
      { snoozed: PeopleCount, dismissed: PeopleCount, alreadyDoes: PeopleCount },
      { additionalProperties: false },
    ),
    /** Whom the k-th showing reached, and who converted before the next. */
    byExposure: Type.Array(
      Type.Object(
        { exposure: Type.Integer({ minimum: 1 }), shown: PeopleCount, converted: PeopleCount },
        { additionalProperties: false },
      ),
    ),
    /** People by the channel they came through first; they sum to `total`. */
    channels: Type.Object(
      {
        total: PeopleCount,
        parts: Type.Array(
          Type.Object(
            { channel: Type.String(), people: PeopleCount },
            { additionalProperties: false },
          ),
        ),
      },
      { additionalProperties: false },
    ),
    /** Where the text was shown in vain so often that a colleague should ask instead. */
    handOff: Type.Object(
      {
        departments: Type.Array(
          Type.Object(
            { department: Type.String(), people: Type.Integer({ minimum: 1 }) },
            { additionalProperties: false },
          ),
        ),
        /** Departments whose number would give somebody away. */
        hidden: Type.Integer({ minimum: 0 }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type CampaignResults = Static<typeof CampaignResults>;
