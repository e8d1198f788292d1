import { Type, type Static } from 'typebox';
import { Person } from './people.ts';
import { Cursor, Id, LocalizedText, Subject, Timestamp } from './values.ts';

/** What a person may follow: a thread by its subject, or a leader's posts by the person's id. */
export const FollowTarget = Type.Object(
  {
    kind: Type.Union([Type.Literal('thread'), Type.Literal('person')]),
    id: Type.String({ minLength: 1, maxLength: 512 }),
  },
  { additionalProperties: false },
);
export type FollowTarget = Static<typeof FollowTarget>;

/** Whether the viewer follows something. */
export const Follow = Type.Object(
  { target: FollowTarget, on: Type.Boolean() },
  { additionalProperties: false },
);
export type Follow = Static<typeof Follow>;

/** Why something is new for a person. */
export const NewsKind = Type.Union([
  /** Somebody replied to them. */
  Type.Literal('reply'),
  Type.Literal('mention'),
  /** Their question has an answer. */
  Type.Literal('answer'),
  /** A comment in a thread that they follow. */
  Type.Literal('thread'),
  /** A post of a leader whom they follow. */
  Type.Literal('post'),
  /** What came of an offer that they answered. */
  Type.Literal('outcome'),
  /** A moderator decided on a comment of theirs. */
  Type.Literal('decision'),
]);
export type NewsKind = Static<typeof NewsKind>;

/** What an item is about. */
export const NewsTarget = Type.Object(
  {
    kind: Type.Union([Type.Literal('comment'), Type.Literal('post'), Type.Literal('offer')]),
    id: Id,
  },
  { additionalProperties: false },
);
export type NewsTarget = Static<typeof NewsTarget>;

/** Something new for one person; its words are read when the list is, with the viewer's rights. */
export const NewsItem = Type.Object(
  {
    id: Id,
    kind: NewsKind,
    target: NewsTarget,
    /** The thread where it stands. */
    subject: Subject,
    /** Who did it; `null` where nobody is named. */
    actor: Type.Union([Person, Type.Null()]),
    /** What was decided, for a `decision`. */
    decision: Type.Union([Type.String({ maxLength: 32 }), Type.Null()]),
    /** Title of the post or offer that it is, or that it stands under; `null` without one. */
    title: Type.Union([LocalizedText, Type.Null()]),
    /** The first words, without markdown. */
    excerpt: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
    at: Timestamp,
    read: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type NewsItem = Static<typeof NewsItem>;

export const NewsPage = Type.Object(
  {
    items: Type.Array(NewsItem),
    next: Type.Union([Cursor, Type.Null()]),
    /** Everything unread, on this page or not. */
    unread: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);
export type NewsPage = Static<typeof NewsPage>;

/** Which items the viewer has read: these, all up to a time, or all in a thread. */
export const NewsMark = Type.Object(
  {
    ids: Type.Optional(Type.Array(Id, { maxItems: 100 })),
    /** The `at` of the newest item that was shown. */
    upTo: Type.Optional(Timestamp),
    subject: Type.Optional(Subject),
  },
  { additionalProperties: false },
);
export type NewsMark = Static<typeof NewsMark>;

export const NewsCount = Type.Object(
  { unread: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
);
export type NewsCount = Static<typeof NewsCount>;
