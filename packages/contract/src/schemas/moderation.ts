import { Type, type Static } from 'typebox';
import { LIMITS } from '../limits.ts';
import { Person } from './people.ts';
import { Comment, CommentState } from './threads.ts';
import { Cursor, Id, Revision, Subject, Timestamp } from './values.ts';

/** Why a reader asks moderators to look at a comment. */
export const ReportReason = Type.Union([
  /** Insults, threats, discrimination. */
  Type.Literal('offensive'),
  /** Aimed at one person again and again. */
  Type.Literal('harassment'),
  /** Personal data, business secrets, what the company may not tell. */
  Type.Literal('confidential'),
  /** Wrong in a way that may do harm. */
  Type.Literal('misleading'),
  /** Advertising, repetition, nothing to do with the subject. */
  Type.Literal('off-topic'),
  Type.Literal('other'),
]);
export type ReportReason = Static<typeof ReportReason>;

export const ReportDraft = Type.Object(
  {
    reason: ReportReason,
    /** Required where the reason is `other`. */
    words: Type.Optional(Type.Union([Type.String({ maxLength: LIMITS.sentence }), Type.Null()])),
  },
  { additionalProperties: false },
);
export type ReportDraft = Static<typeof ReportDraft>;

/** What a reader reported; only they and moderators read it. */
export const Report = Type.Object(
  {
    id: Id,
    commentId: Id,
    /** `null` to a moderator who wrote the comment. */
    reporter: Type.Union([Person, Type.Null()]),
    reason: ReportReason,
    words: Type.Union([Type.String(), Type.Null()]),
    at: Timestamp,
  },
  { additionalProperties: false },
);
export type Report = Static<typeof Report>;

/** What moderators do with one comment. */
export const DecisionAct = Type.Union([
  /** Takes a shown comment out of sight until somebody decides. */
  Type.Literal('hold'),
  Type.Literal('hide'),
  /** Shows a hidden comment again. */
  Type.Literal('restore'),
  /** Shows a held comment. */
  Type.Literal('approve'),
  /** Hides a held comment. */
  Type.Literal('refuse'),
  /** Closes the reports and leaves the comment shown. */
  Type.Literal('dismiss'),
  Type.Literal('pin'),
  Type.Literal('unpin'),
  /** Takes back the last decision: the comment is what it was, and reports wait again. */
  Type.Literal('undo'),
]);
export type DecisionAct = Static<typeof DecisionAct>;

const reason = Type.Optional(Type.Union([Type.String({ maxLength: LIMITS.reason }), Type.Null()]));

/** `hold`, `hide` and `refuse` need a reason, which the author reads. */
export const Decision = Type.Object({ act: DecisionAct, reason }, { additionalProperties: false });
export type Decision = Static<typeof Decision>;

export const LockChange = Type.Object(
  { locked: Type.Boolean(), reason },
  { additionalProperties: false },
);
export type LockChange = Static<typeof LockChange>;

/** Keeps a person from writing; they go on reading. */
export const BlockDraft = Type.Object(
  {
    /** `null` for good. */
    until: Type.Union([Timestamp, Type.Null()]),
    /** The person reads it. */
    reason: Type.String({ minLength: 1, maxLength: LIMITS.reason }),
  },
  { additionalProperties: false },
);
export type BlockDraft = Static<typeof BlockDraft>;

export const Block = Type.Object(
  {
    person: Person,
    until: Type.Union([Timestamp, Type.Null()]),
    reason: Type.String(),
    since: Timestamp,
  },
  { additionalProperties: false },
);
export type Block = Static<typeof Block>;

/** Whether comments are shown at once (`post`), or wait for approval (`pre`). */
export const ModerationPolicy = Type.Union([Type.Literal('post'), Type.Literal('pre')]);
export type ModerationPolicy = Static<typeof ModerationPolicy>;

/** One subject, or every subject that begins with `pattern`. */
export const PolicyScope = Type.Object(
  {
    pattern: Type.String({ minLength: 1, maxLength: 512 }),
    /** Whether `pattern` is the beginning of subjects, not a whole one. */
    prefix: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type PolicyScope = Static<typeof PolicyScope>;

export const PolicyDraft = Type.Object(
  {
    scope: PolicyScope,
    /** `null` takes the rule back. */
    policy: Type.Union([ModerationPolicy, Type.Null()]),
    reason,
  },
  { additionalProperties: false },
);
export type PolicyDraft = Static<typeof PolicyDraft>;

/** A rule for subjects; the whole subject wins over a beginning, and a longer one over a shorter. */
export const PolicyRule = Type.Object(
  {
    scope: PolicyScope,
    policy: ModerationPolicy,
    by: Person,
    at: Timestamp,
  },
  { additionalProperties: false },
);
export type PolicyRule = Static<typeof PolicyRule>;

/** A comment that waits for a decision, or was hidden by one. */
export const QueueItem = Type.Object(
  {
    comment: Comment,
    /** What it answers. */
    parent: Type.Union([Comment, Type.Null()]),
    /** Since when it waits, or is hidden. */
    since: Timestamp,
    /** Open reports. */
    reportCount: Type.Integer({ minimum: 0 }),
    /** The newest of them, at most ten. */
    reports: Type.Array(Report),
    /** How many comments of its author moderators have hidden or refused, and not taken that back. */
    hiddenBefore: Type.Integer({ minimum: 0 }),
    /** The author's block that holds now. */
    block: Type.Union([Block, Type.Null()]),
  },
  { additionalProperties: false },
);
export type QueueItem = Static<typeof QueueItem>;

export const AuditAct = Type.Union([
  ...DecisionAct.anyOf,
  /** A comment of somebody else was removed. */
  Type.Literal('remove'),
  Type.Literal('lock'),
  Type.Literal('unlock'),
  Type.Literal('block'),
  Type.Literal('unblock'),
  Type.Literal('set-policy'),
]);
export type AuditAct = Static<typeof AuditAct>;

/** One act, as it was done; entries never change and never go. What its comment says is read anew. */
export const AuditEntry = Type.Object(
  {
    id: Id,
    at: Timestamp,
    /** `null` where a rule acted. */
    actor: Type.Union([Person, Type.Null()]),
    act: AuditAct,
    subject: Type.Union([Subject, Type.Null()]),
    commentId: Type.Union([Id, Type.Null()]),
    /** The author of the comment, or who was blocked. */
    person: Type.Union([Person, Type.Null()]),
    /** What the comment was before and after. */
    from: Type.Union([CommentState, Type.Null()]),
    to: Type.Union([CommentState, Type.Null()]),
    /** Reports that the act closed. */
    reportsClosed: Type.Integer({ minimum: 0 }),
    reason: Type.Union([Type.String(), Type.Null()]),
    /** Until when a block holds; `null` for good, and for other acts. */
    until: Type.Union([Timestamp, Type.Null()]),
    /** What a rule for subjects became; `null` where it was taken back, and for other acts. */
    policy: Type.Union([ModerationPolicy, Type.Null()]),
    scope: Type.Union([PolicyScope, Type.Null()]),
    /** The act that an `undo` took back. */
    undoes: Type.Union([Id, Type.Null()]),
    /** The first words of the comment as it is now; `null` without one. */
    excerpt: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
    /** What the comment is now; `null` where it is gone, and for acts on no comment. */
    now: Type.Union([CommentState, Type.Null()]),
    /** The revision of the comment to `undo` it at; `null` where the viewer cannot take it back. */
    undoable: Type.Union([Revision, Type.Null()]),
  },
  { additionalProperties: false },
);
export type AuditEntry = Static<typeof AuditEntry>;

const next = Type.Union([Cursor, Type.Null()]);

export const QueuePage = Type.Object(
  { items: Type.Array(QueueItem), next },
  { additionalProperties: false },
);
export const AuditPage = Type.Object(
  { items: Type.Array(AuditEntry), next },
  { additionalProperties: false },
);
export const BlockPage = Type.Object(
  { items: Type.Array(Block), next },
  { additionalProperties: false },
);
export const PolicyPage = Type.Object(
  { items: Type.Array(PolicyRule), next },
  { additionalProperties: false },
);
