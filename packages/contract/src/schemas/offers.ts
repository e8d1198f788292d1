import { Type, type Static } from 'typebox';
import { LIMITS } from '../limits.ts';
import { Person } from './people.ts';
import { Access } from './threads.ts';
import { Cursor, Id, LocalizedText, Picture, Revision, Timestamp } from './values.ts';

/** A question answered with one of `steps` values, 1 being the lowest. */
export const ScaleQuestion = Type.Object(
  {
    id: Id,
    kind: Type.Literal('scale'),
    text: LocalizedText,
    steps: Type.Integer({ minimum: 2, maximum: 10 }),
    lowest: LocalizedText,
    highest: LocalizedText,
  },
  { additionalProperties: false },
);
export type ScaleQuestion = Static<typeof ScaleQuestion>;

export const Rating = Type.Object(
  { questionId: Id, value: Type.Integer({ minimum: 1, maximum: 10 }) },
  { additionalProperties: false },
);
export type Rating = Static<typeof Rating>;

/** A person's answer to an offer: a rating per question and, if they wish, one sentence. */
export const AnswerDraft = Type.Object(
  {
    ratings: Type.Array(Rating, { minItems: 1, maxItems: LIMITS.questions }),
    sentence: Type.Optional(
      Type.Union([Type.String({ minLength: 1, maxLength: LIMITS.sentence }), Type.Null()]),
    ),
  },
  { additionalProperties: false },
);
export type AnswerDraft = Static<typeof AnswerDraft>;

export const Answer = Type.Object(
  {
    ratings: Type.Array(Rating),
    sentence: Type.Union([Type.String(), Type.Null()]),
    answeredAt: Timestamp,
  },
  { additionalProperties: false },
);
export type Answer = Static<typeof Answer>;

/** Ratings of one question; `null` while fewer people than the minimum group have answered. */
export const QuestionResult = Type.Object(
  {
    questionId: Id,
    mean: Type.Union([Type.Number(), Type.Null()]),
    /** How many chose each step, lowest first. */
    distribution: Type.Union([Type.Array(Type.Integer({ minimum: 0 })), Type.Null()]),
  },
  { additionalProperties: false },
);
export type QuestionResult = Static<typeof QuestionResult>;

export const OfferResults = Type.Object(
  {
    respondents: Type.Integer({ minimum: 0 }),
    /** Ratings are shown from this many respondents on. */
    minimumGroup: Type.Integer({ minimum: 1 }),
    questions: Type.Array(QuestionResult),
  },
  { additionalProperties: false },
);
export type OfferResults = Static<typeof OfferResults>;

export const OfferStatus = Type.Union([Type.Literal('open'), Type.Literal('closed')]);
export type OfferStatus = Static<typeof OfferStatus>;

const offer = {
  title: LocalizedText,
  summary: LocalizedText,
  pictures: Type.Array(Picture, { minItems: 1, maxItems: 8 }),
  questions: Type.Array(ScaleQuestion, { minItems: 1, maxItems: LIMITS.questions }),
  /** The decision that the answers will influence. */
  decision: LocalizedText,
  closesAt: Timestamp,
};

/** Something the company offers or plans, on which people give their opinion. */
export const Offer = Type.Object(
  {
    id: Id,
    revision: Revision,
    ...offer,
    /** The person who answers for the offer. */
    owner: Person,
    status: OfferStatus,
    access: Access,
    /** The viewer's own answer. */
    mine: Type.Union([Answer, Type.Null()]),
    /** `null` until the viewer has answered, or the offer has closed. */
    results: Type.Union([OfferResults, Type.Null()]),
  },
  { additionalProperties: false },
);
export type Offer = Static<typeof Offer>;

export const OfferDraft = Type.Object(
  { id: Type.Optional(Id), ...offer, ownerId: Id },
  { additionalProperties: false },
);
export type OfferDraft = Static<typeof OfferDraft>;

export const OfferPage = Type.Object(
  { items: Type.Array(Offer), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type OfferPage = Static<typeof OfferPage>;
