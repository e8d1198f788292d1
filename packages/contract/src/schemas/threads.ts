import { Type, type Static } from 'typebox';
import { LIMITS } from '../limits.ts';
import { Attachment, AttachmentDraft } from './media.ts';
import { Person } from './people.ts';
import { Cursor, Id, Lang, Markdown, Revision, Subject, Timestamp } from './values.ts';

/** What the viewer may do here: write, only read, or write after signing in. */
export const Access = Type.Union([
  Type.Literal('write'),
  Type.Literal('read'),
  Type.Literal('sign-in'),
]);
export type Access = Static<typeof Access>;

/** The place of a comment in the time order of its thread: its `createdAt`, and its id. */
export const ReadPosition = Type.Object({ at: Timestamp, id: Id }, { additionalProperties: false });
export type ReadPosition = Static<typeof ReadPosition>;

/** What others wrote since the viewer was last here; nothing on a first visit. */
export const Unread = Type.Object(
  {
    /** Comments at every level are read up to here; `null` before the first visit. */
    readUpTo: Type.Union([ReadPosition, Type.Null()]),
    count: Type.Integer({ minimum: 0 }),
    /** The oldest of them, oldest first. Nobody has read beyond the first that was not shown. */
    ids: Type.Array(Id, { maxItems: LIMITS.pageMaximum }),
  },
  { additionalProperties: false },
);
export type Unread = Static<typeof Unread>;

export const Thread = Type.Object(
  {
    subject: Subject,
    access: Access,
    /** Comments and replies that everybody sees. */
    commentCount: Type.Integer({ minimum: 0 }),
    latestAt: Type.Union([Timestamp, Type.Null()]),
    /** Only moderators write in it. */
    locked: Type.Boolean(),
    /** With `pre`, comments wait for approval. */
    policy: Type.Union([Type.Literal('post'), Type.Literal('pre')]),
    /** Every root here is a question; so it is with subjects of the kind `questions`. */
    questions: Type.Boolean(),
    /** `null` for guests, and without `readMarks`. */
    unread: Type.Union([Unread, Type.Null()]),
  },
  { additionalProperties: false },
);
export type Thread = Static<typeof Thread>;

export const Reaction = Type.Object(
  { kind: Type.String(), count: Type.Integer({ minimum: 1 }), mine: Type.Boolean() },
  { additionalProperties: false },
);
export type Reaction = Static<typeof Reaction>;

/**
 * Held and hidden comments are there for their author and for moderators only. To others they
 * are absent, or a tombstone in state `hidden` while replies that are shown hang on them.
 */
export const CommentState = Type.Union([
  Type.Literal('shown'),
  /** Waits for approval. */
  Type.Literal('held'),
  Type.Literal('hidden'),
]);
export type CommentState = Static<typeof CommentState>;

/** A root may be a question, which waits for an answer; replies never are. */
export const CommentKind = Type.Union([Type.Literal('comment'), Type.Literal('question')]);
export type CommentKind = Static<typeof CommentKind>;

/** The reply that a question was answered with. */
export const AcceptedAnswer = Type.Object(
  {
    commentId: Id,
    author: Person,
    body: Markdown,
    lang: Type.Union([Lang, Type.Null()]),
    /** When it was written; less the time of the question, it is the time that the answer took. */
    createdAt: Timestamp,
    editedAt: Type.Union([Timestamp, Type.Null()]),
    acceptedBy: Person,
    acceptedAt: Timestamp,
  },
  { additionalProperties: false },
);
export type AcceptedAnswer = Static<typeof AcceptedAnswer>;

export const Comment = Type.Object(
  {
    id: Id,
    subject: Subject,
    parentId: Type.Union([Id, Type.Null()]),
    rootId: Id,
    /** 0 for a root. */
    depth: Type.Integer({ minimum: 0 }),
    kind: CommentKind,
    /** Of a question that was answered. */
    answer: Type.Union([AcceptedAnswer, Type.Null()]),
    /** `null` in a tombstone. */
    author: Type.Union([Person, Type.Null()]),
    /** `null` in a tombstone. */
    body: Type.Union([Markdown, Type.Null()]),
    lang: Type.Union([Lang, Type.Null()]),
    /** Pictures in the order of their author; none in a tombstone. */
    attachments: Type.Array(Attachment),
    createdAt: Timestamp,
    editedAt: Type.Union([Timestamp, Type.Null()]),
    removedAt: Type.Union([Timestamp, Type.Null()]),
    state: CommentState,
    /** Why it is held or hidden; only to its author and to moderators. */
    stateReason: Type.Union([Type.String(), Type.Null()]),
    pinned: Type.Boolean(),
    /** Whether the viewer has an open report on it. */
    reported: Type.Boolean(),
    revision: Revision,
    /** Direct replies that are shown. */
    replyCount: Type.Integer({ minimum: 0 }),
    /** In the order of the vocabulary; kinds nobody chose are left out. */
    reactions: Type.Array(Reaction),
    may: Type.Object(
      {
        edit: Type.Boolean(),
        remove: Type.Boolean(),
        reply: Type.Boolean(),
        react: Type.Boolean(),
        report: Type.Boolean(),
        /** Hold, hide, and whatever else moderators decide about comments of others. */
        moderate: Type.Boolean(),
        pin: Type.Boolean(),
        /** Mark this reply as the answer to its question, or take that back. */
        answer: Type.Boolean(),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type Comment = Static<typeof Comment>;

/** The first replies to one comment, oldest first. */
export const Branch = Type.Object(
  {
    parentId: Id,
    items: Type.Array(Comment),
    next: Type.Union([Cursor, Type.Null()]),
  },
  { additionalProperties: false },
);
export type Branch = Static<typeof Branch>;

/** A page of comments with the first replies to each, at every level that is shown. */
export const CommentPage = Type.Object(
  {
    thread: Thread,
    items: Type.Array(Comment),
    next: Type.Union([Cursor, Type.Null()]),
    /** Pinned roots, newest pin first: with the first page of roots, and in no other place. */
    pinned: Type.Array(Comment),
    /**
     * One for each shown comment that has replies, pinned ones included, down to a depth that
     * bounds the page; the `replyCount` of those at the bottom says that there is more to list
     * under them.
     */
    branches: Type.Array(Branch),
  },
  { additionalProperties: false },
);
export type CommentPage = Static<typeof CommentPage>;

/** Where a comment stands: what it answers, root first, and itself last. */
export const CommentPath = Type.Object(
  { subject: Subject, path: Type.Array(Comment, { minItems: 1 }) },
  { additionalProperties: false },
);
export type CommentPath = Static<typeof CommentPath>;

export const CommentDraft = Type.Object(
  {
    subject: Subject,
    parentId: Type.Union([Id, Type.Null()]),
    /** A root only; `comment` unless told. */
    kind: Type.Optional(CommentKind),
    /** This reply is the answer to its question; for those who may mark one. */
    answers: Type.Optional(Type.Boolean()),
    body: Type.Object(
      {
        format: Type.Literal('markdown'),
        text: Type.String({ minLength: 1, maxLength: LIMITS.comment }),
      },
      { additionalProperties: false },
    ),
    lang: Type.Optional(Type.Union([Lang, Type.Null()])),
    attachments: Type.Optional(Type.Array(AttachmentDraft, { maxItems: LIMITS.attachments })),
  },
  { additionalProperties: false },
);
export type CommentDraft = Static<typeof CommentDraft>;

export const CommentEdit = Type.Object(
  {
    body: CommentDraft.properties.body,
    /** All pictures from now on; as they are unless told. */
    attachments: CommentDraft.properties.attachments,
    /** Stays as it was unless told. */
    lang: Type.Optional(Type.Union([Lang, Type.Null()])),
  },
  { additionalProperties: false },
);
export type CommentEdit = Static<typeof CommentEdit>;

export const AnswerMark = Type.Object({ on: Type.Boolean() }, { additionalProperties: false });
export type AnswerMark = Static<typeof AnswerMark>;

/** Words that a comment had before an edit. */
export const Wording = Type.Object(
  {
    body: Markdown,
    lang: Type.Union([Lang, Type.Null()]),
    /** When these words were written. */
    writtenAt: Timestamp,
    /** When other words took their place. */
    replacedAt: Timestamp,
  },
  { additionalProperties: false },
);
export type Wording = Static<typeof Wording>;

export const WordingPage = Type.Object(
  { items: Type.Array(Wording), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type WordingPage = Static<typeof WordingPage>;

/** Comments of one thread or of several, without the replies to them. */
export const CommentList = Type.Object(
  { items: Type.Array(Comment), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type CommentList = Static<typeof CommentList>;

export const ReactionChoice = Type.Object(
  { kind: Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$' }), on: Type.Boolean() },
  { additionalProperties: false },
);
export type ReactionChoice = Static<typeof ReactionChoice>;
