import { Type, type Static } from 'typebox';
import { OfferStatus, QuestionResult } from './offers.ts';
import { Id, Timestamp } from './values.ts';

/** How many of a group have answered; `null` where that would tell of single people. */
export const Coverage = Type.Object(
  {
    /** The department or region; `null` for people without one. */
    name: Type.Union([Type.String(), Type.Null()]),
    headcount: Type.Integer({ minimum: 0 }),
    respondents: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  },
  { additionalProperties: false },
);
export type Coverage = Static<typeof Coverage>;

/** What one group answered; all is `null` where it is hidden. */
export const GroupResult = Type.Object(
  {
    name: Type.Union([Type.String(), Type.Null()]),
    respondents: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    /** `few` answered, or the group would give `another` hidden one away. */
    hidden: Type.Union([Type.Literal('few'), Type.Literal('another'), Type.Null()]),
    questions: Type.Array(QuestionResult),
  },
  { additionalProperties: false },
);
export type GroupResult = Static<typeof GroupResult>;

/** Why a part of the report is not there. */
export const Withheld = Type.Union([
  /** It comes when the offer has closed. */
  Type.Literal('open'),
  /** An anonymous answer does not say which department it comes from. */
  Type.Literal('anonymous'),
  /** Too few people have answered. */
  Type.Literal('few'),
]);
export type Withheld = Static<typeof Withheld>;

/** Everything written to one question; `questionId: null` for the sentence beside the questions. */
export const Words = Type.Object(
  { questionId: Type.Union([Id, Type.Null()]), texts: Type.Array(Type.String()) },
  { additionalProperties: false },
);
export type Words = Static<typeof Words>;

/** A kind of work whose people have seen the offer and said nothing. */
export const SilentRole = Type.Object(
  { jobRole: Type.String(), seen: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);
export type SilentRole = Static<typeof SilentRole>;

/** Many have seen the offer for two days, and hardly anybody has answered: ask again, otherwise. */
export const Stagnation = Type.Object(
  {
    seen: Type.Integer({ minimum: 0 }),
    respondents: Type.Integer({ minimum: 0 }),
    /** Whom to ask first, most people first. */
    roles: Type.Array(SilentRole),
  },
  { additionalProperties: false },
);
export type Stagnation = Static<typeof Stagnation>;

/** What those who answer for an offer may know of its answers. */
export const OfferReport = Type.Object(
  {
    offerId: Id,
    status: OfferStatus,
    at: Timestamp,
    respondents: Type.Integer({ minimum: 0 }),
    /** People who may answer. */
    headcount: Type.Integer({ minimum: 0 }),
    /** People who have seen it. */
    seen: Type.Integer({ minimum: 0 }),
    /** Of ratings and choices. */
    minimumGroup: Type.Integer({ minimum: 1 }),
    /** Of words. */
    minimumForWords: Type.Integer({ minimum: 1 }),
    /** 1 when departments answer in proportion to their size; `null` before anybody has. */
    representativeness: Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()]),
    coverage: Type.Object(
      { departments: Type.Array(Coverage), regions: Type.Array(Coverage) },
      { additionalProperties: false },
    ),
    totals: Type.Union([Type.Array(QuestionResult), Withheld]),
    departments: Type.Union([Type.Array(GroupResult), Withheld]),
    regions: Type.Union([Type.Array(GroupResult), Withheld]),
    words: Type.Union([Type.Array(Words), Withheld]),
    stagnation: Type.Union([Stagnation, Type.Null()]),
  },
  { additionalProperties: false },
);
export type OfferReport = Static<typeof OfferReport>;
