import { Type, type Static } from 'typebox';
import { Id, Timestamp } from './values.ts';

/** The vocabulary of the ledger that caps, funnels and measures are computed from. */
export const ActivityType = Type.Union([
  Type.Literal('eligible'),
  Type.Literal('suppressed'),
  Type.Literal('seen'),
  Type.Literal('read'),
  Type.Literal('clicked'),
  Type.Literal('converted'),
  Type.Literal('snoozed'),
  Type.Literal('dismissed'),
  Type.Literal('contributed'),
]);
export type ActivityType = Static<typeof ActivityType>;

export const ActivityTarget = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('campaign'),
      Type.Literal('offer'),
      Type.Literal('post'),
      Type.Literal('thread'),
      /** A goal that a host reports by name. */
      Type.Literal('goal'),
    ]),
    id: Type.String({ minLength: 1, maxLength: 512 }),
  },
  { additionalProperties: false },
);
export type ActivityTarget = Static<typeof ActivityTarget>;

/** Something the viewer did; `id` is a UUIDv7 made where it happened. */
export const ActivityEvent = Type.Object(
  {
    id: Id,
    type: ActivityType,
    target: ActivityTarget,
    at: Timestamp,
    /** Where they came from, for example `poster`; from a page unless told. */
    channel: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$' })),
  },
  { additionalProperties: false },
);
export type ActivityEvent = Static<typeof ActivityEvent>;

export const ActivityBatch = Type.Object(
  { events: Type.Array(ActivityEvent, { minItems: 1, maxItems: 100 }) },
  { additionalProperties: false },
);
export type ActivityBatch = Static<typeof ActivityBatch>;

/** Different people per type of event; types that nobody recorded are left out. */
export const ActivitySummary = Type.Object(
  {
    target: ActivityTarget,
    people: Type.Record(Type.String(), Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
);
export type ActivitySummary = Static<typeof ActivitySummary>;
