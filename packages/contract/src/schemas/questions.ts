import { Type, type Static } from 'typebox';
import { LIMITS } from '../limits.ts';
import { Id, LocalizedText } from './values.ts';

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

export const QuestionOption = Type.Object(
  { id: Id, text: LocalizedText },
  { additionalProperties: false },
);
export type QuestionOption = Static<typeof QuestionOption>;

const options = Type.Array(QuestionOption, { minItems: 2, maxItems: LIMITS.options });

/** A question answered with one of its options. */
export const ChoiceQuestion = Type.Object(
  { id: Id, kind: Type.Literal('choice'), text: LocalizedText, options },
  { additionalProperties: false },
);
export type ChoiceQuestion = Static<typeof ChoiceQuestion>;

/** A question answered with one or more of its options. */
export const ChoicesQuestion = Type.Object(
  { id: Id, kind: Type.Literal('choices'), text: LocalizedText, options },
  { additionalProperties: false },
);
export type ChoicesQuestion = Static<typeof ChoicesQuestion>;

/** A question answered in words, if one likes. */
export const SentenceQuestion = Type.Object(
  { id: Id, kind: Type.Literal('sentence'), text: LocalizedText },
  { additionalProperties: false },
);
export type SentenceQuestion = Static<typeof SentenceQuestion>;

export const Question = Type.Union([
  ScaleQuestion,
  ChoiceQuestion,
  ChoicesQuestion,
  SentenceQuestion,
]);
export type Question = Static<typeof Question>;
