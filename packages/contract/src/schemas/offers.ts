import { Type, type Static } from 'typebox';
import { LIMITS } from '../limits.ts';
import { Audience } from './audience.ts';
import { Person } from './people.ts';
import { Goal } from './posts.ts';
import { Question } from './questions.ts';
import { Access } from './threads.ts';
import { Cursor, Id, LocalizedText, Picture, Revision, Timestamp } from './values.ts';

export const Rating = Type.Object(
  { questionId: Id, value: Type.Integer({ minimum: 1, maximum: 10 }) },
  { additionalProperties: false },
);
export type Rating = Static<typeof Rating>;

/** The options taken of one question. */
export const Choice = Type.Object(
  { questionId: Id, optionIds: Type.Array(Id, { maxItems: LIMITS.options }) },
  { additionalProperties: false },
);
export type Choice = Static<typeof Choice>;

/** What was written to one question. */
export const Remark = Type.Object(
  { questionId: Id, text: Type.String({ maxLength: LIMITS.sentence }) },
  { additionalProperties: false },
);
export type Remark = Static<typeof Remark>;

/**
 * 32 random bytes as base64url, made on the client and kept only there: whoever has it can read
 * and change the anonymous answer that was given with it.
 */
export const AnswerKey = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });
export type AnswerKey = Static<typeof AnswerKey>;

/** A person's answer to an offer: to each question, and one more sentence if they wish. */
export const AnswerDraft = Type.Object(
  {
    /** One for each question of kind `scale`. */
    ratings: Type.Array(Rating, { maxItems: LIMITS.questions }),
    /** One for each question of kind `choice` or `choices`. */
    choices: Type.Optional(Type.Array(Choice, { maxItems: LIMITS.questions })),
    /** For questions of kind `sentence`, each as one likes. */
    remarks: Type.Optional(Type.Array(Remark, { maxItems: LIMITS.questions })),
    sentence: Type.Optional(
      Type.Union([Type.String({ minLength: 1, maxLength: LIMITS.sentence }), Type.Null()]),
    ),
    /** Where the offer is anonymous, and only there. */
    answerKey: Type.Optional(AnswerKey),
  },
  { additionalProperties: false },
);
export type AnswerDraft = Static<typeof AnswerDraft>;

export const Answer = Type.Object(
  {
    ratings: Type.Array(Rating),
    choices: Type.Array(Choice),
    remarks: Type.Array(Remark),
    sentence: Type.Union([Type.String(), Type.Null()]),
    /** `null` where the offer is anonymous: nobody keeps when an anonymous answer was given. */
    answeredAt: Type.Union([Timestamp, Type.Null()]),
  },
  { additionalProperties: false },
);
export type Answer = Static<typeof Answer>;

/** Answers to one question; `null` while fewer people than the minimum group have answered. */
export const QuestionResult = Type.Object(
  {
    questionId: Id,
    /** Of a scale; `null` for other kinds. */
    mean: Type.Union([Type.Number(), Type.Null()]),
    /** How many chose each step or option, in their order; `null` for a question of words. */
    distribution: Type.Union([Type.Array(Type.Integer({ minimum: 0 })), Type.Null()]),
  },
  { additionalProperties: false },
);
export type QuestionResult = Static<typeof QuestionResult>;

export const OfferResults = Type.Object(
  {
    respondents: Type.Integer({ minimum: 0 }),
    /** Answers are shown from this many respondents on. */
    minimumGroup: Type.Integer({ minimum: 1 }),
    questions: Type.Array(QuestionResult),
  },
  { additionalProperties: false },
);
export type OfferResults = Static<typeof OfferResults>;

/** `closing` in its last three workdays; `decided` once the owner has told the outcome. */
export const OfferStatus = Type.Union([
  Type.Literal('open'),
  Type.Literal('closing'),
  Type.Literal('closed'),
  Type.Literal('decided'),
]);
export type OfferStatus = Static<typeof OfferStatus>;

/** Why a person who signed in cannot answer. */
export const OfferBarrier = Type.Union([Type.Literal('closed'), Type.Literal('not-addressed')]);
export type OfferBarrier = Static<typeof OfferBarrier>;

const outcome = {
  /** "You said": what the answers came to. */
  said: LocalizedText,
  /** "We did": what was decided, and why. */
  done: LocalizedText,
  /** From when the decision holds. */
  holdsFrom: Type.Union([Timestamp, Type.Null()]),
};

/** What became of the answers. */
export const OfferOutcome = Type.Object(
  { ...outcome, postedAt: Timestamp },
  { additionalProperties: false },
);
export type OfferOutcome = Static<typeof OfferOutcome>;

export const OutcomeDraft = Type.Object(outcome, { additionalProperties: false });
export type OutcomeDraft = Static<typeof OutcomeDraft>;

const offer = {
  title: LocalizedText,
  summary: LocalizedText,
  pictures: Type.Array(Picture, { minItems: 1, maxItems: LIMITS.pictures }),
  questions: Type.Array(Question, { minItems: 1, maxItems: LIMITS.questions }),
  /** The decision that the answers will influence. */
  decision: LocalizedText,
  closesAt: Timestamp,
};

/** Something the company offers or plans, on which people give their opinion. */
export const Offer = Type.Object(
  {
    id: Id,
    /** Changes with what was published; answers do not change it. */
    revision: Revision,
    ...offer,
    /** The store cannot link what was answered to who answered. */
    anonymous: Type.Boolean(),
    /** Who may answer; everybody may read. */
    audience: Audience,
    goal: Type.Union([Goal, Type.Null()]),
    publishedAt: Timestamp,
    /** The person who answers for the offer. */
    owner: Person,
    status: OfferStatus,
    access: Access,
    /** Why `access` is `read`. */
    barrier: Type.Union([OfferBarrier, Type.Null()]),
    /** The viewer has answered, on this device or another. */
    answered: Type.Boolean(),
    /** The viewer's own answer; from an anonymous offer only `offers.mine` brings it back. */
    mine: Type.Union([Answer, Type.Null()]),
    /**
     * `null` until the viewer has answered, or the offer has closed. Of an anonymous offer the
     * questions are `null` until it has closed, so that no two looks differ by one answer.
     */
    results: Type.Union([OfferResults, Type.Null()]),
    outcome: Type.Union([OfferOutcome, Type.Null()]),
    may: Type.Object(
      {
        /** Publish it again, with changes. */
        edit: Type.Boolean(),
        /** Tell the outcome. */
        decide: Type.Boolean(),
        /** Read its report. */
        report: Type.Boolean(),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type Offer = Static<typeof Offer>;

export const OfferDraft = Type.Object(
  {
    /** Of an offer that is published again. */
    id: Type.Optional(Id),
    /** What the changes are based on; `conflict` if it is old. */
    revision: Type.Optional(Revision),
    ...offer,
    /** `false` unless told; fixed once somebody has answered. */
    anonymous: Type.Optional(Type.Boolean()),
    /** Everyone unless told. */
    audience: Type.Optional(Audience),
    goal: Type.Optional(Type.Union([Goal, Type.Null()])),
    ownerId: Id,
  },
  { additionalProperties: false },
);
export type OfferDraft = Static<typeof OfferDraft>;

export const OfferPage = Type.Object(
  { items: Type.Array(Offer), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type OfferPage = Static<typeof OfferPage>;
