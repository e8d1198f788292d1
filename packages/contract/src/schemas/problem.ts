import { Type, type Static } from 'typebox';
import { Timestamp } from './values.ts';

export const ProblemCode = Type.Union([
  Type.Literal('unauthenticated'),
  Type.Literal('forbidden'),
  Type.Literal('not-found'),
  Type.Literal('conflict'),
  Type.Literal('invalid'),
  Type.Literal('rate-limited'),
  Type.Literal('unavailable'),
  Type.Literal('unsupported'),
  Type.Literal('unexpected'),
]);
export type ProblemCode = Static<typeof ProblemCode>;

/** What is wrong with one field. */
export const FieldProblem = Type.Union([
  Type.Literal('required'),
  Type.Literal('too-short'),
  Type.Literal('too-long'),
  Type.Literal('out-of-range'),
  Type.Literal('format'),
  Type.Literal('unknown'),
  /** It was changeable once, and is not any more. */
  Type.Literal('fixed'),
  /** The `mutationId` was used for a different write, or what must differ appears twice. */
  Type.Literal('reused'),
  /** A rule of the company about words; `reason` tells which. */
  Type.Literal('refused'),
]);
export type FieldProblem = Static<typeof FieldProblem>;

const refusal = {
  /** What keeps the viewer from writing: their block, the thread's lock, or a rule about words. */
  refusal: Type.Optional(
    Type.Union([Type.Literal('blocked'), Type.Literal('locked'), Type.Literal('words')]),
  ),
  /** Until when a block holds; `null` for good. */
  until: Type.Optional(Type.Union([Timestamp, Type.Null()])),
  /** The reason that was given, in somebody's own words. */
  reason: Type.Optional(Type.String()),
};

export const ProblemDetail = Type.Object(
  {
    /** Seconds to wait before trying again. */
    retryAfter: Type.Optional(Type.Number({ minimum: 0 })),
    /** Dotted path of each field at fault, for example `body.text`. */
    fields: Type.Optional(Type.Record(Type.String(), FieldProblem)),
    ...refusal,
  },
  { additionalProperties: false },
);
export type ProblemDetail = Static<typeof ProblemDetail>;

/** `application/problem+json` as Stoa servers send it (RFC 9457). */
export const ProblemDocument = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: ProblemCode,
  retryAfter: Type.Optional(Type.Number({ minimum: 0 })),
  fields: Type.Optional(Type.Record(Type.String(), FieldProblem)),
  ...refusal,
});
export type ProblemDocument = Static<typeof ProblemDocument>;
