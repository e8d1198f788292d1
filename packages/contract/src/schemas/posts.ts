import { Type, type Static } from 'typebox';
import { LIMITS } from '../limits.ts';
import { Person } from './people.ts';
import {
  Cursor,
  Id,
  Lang,
  LocalizedText,
  Markdown,
  Picture,
  Revision,
  RichText,
  Subject,
  Timestamp,
} from './values.ts';

/** A long text, a short one, or a reply that a leader wrote in a discussion. */
export const PostForm = Type.Union([
  Type.Literal('blog'),
  Type.Literal('daily'),
  Type.Literal('joined'),
]);
export type PostForm = Static<typeof PostForm>;

/** How the words came about; always shown. */
export const Provenance = Type.Union([
  Type.Literal('own-hand'),
  Type.Literal('with-help'),
  Type.Literal('dictated'),
]);
export type Provenance = Static<typeof Provenance>;

export const Goal = Type.Object({ id: Id, name: LocalizedText }, { additionalProperties: false });
export type Goal = Static<typeof Goal>;

/** The question that a leader's reply answers. */
export const JoinedQuestion = Type.Object(
  {
    commentId: Id,
    /** `null` when the question was removed. */
    author: Type.Union([Person, Type.Null()]),
    body: Type.Union([Markdown, Type.Null()]),
    createdAt: Timestamp,
  },
  { additionalProperties: false },
);
export type JoinedQuestion = Static<typeof JoinedQuestion>;

/** A recording of the author's voice, and its words for those who cannot or do not want to listen. */
export const VoiceNote = Type.Object(
  {
    src: Type.String({ minLength: 1, maxLength: 2048 }),
    /** Rounded up; `null` when it is not known. */
    seconds: Type.Union([Type.Integer({ minimum: 1, maximum: 3600 }), Type.Null()]),
    transcript: Type.String({ maxLength: LIMITS.transcript }),
  },
  { additionalProperties: false },
);
export type VoiceNote = Static<typeof VoiceNote>;

/** Another part of the same series. */
export const PostLink = Type.Object(
  { id: Id, title: Type.String({ maxLength: LIMITS.title }) },
  { additionalProperties: false },
);
export type PostLink = Static<typeof PostLink>;

const seriesName = Type.String({ minLength: 1, maxLength: LIMITS.title });
const seriesPart = Type.Integer({ minimum: 1, maximum: 10_000 });

/** Where a long post stands among others of one author; links lead to those that are published. */
export const SeriesPlace = Type.Object(
  {
    name: seriesName,
    part: seriesPart,
    previous: Type.Union([PostLink, Type.Null()]),
    next: Type.Union([PostLink, Type.Null()]),
  },
  { additionalProperties: false },
);
export type SeriesPlace = Static<typeof SeriesPlace>;

/** One item of a leader's roll. */
export const Post = Type.Object(
  {
    id: Id,
    revision: Revision,
    form: PostForm,
    /** Whose post it is. */
    author: Person,
    /** The delegate who wrote it for the author, always named; `null` when the author wrote it. */
    writtenBy: Type.Union([Person, Type.Null()]),
    /** Only in form `blog`. */
    title: Type.Union([Type.String({ maxLength: LIMITS.title }), Type.Null()]),
    body: RichText,
    lang: Type.Union([Lang, Type.Null()]),
    picture: Type.Union([Picture, Type.Null()]),
    /** Only in form `daily`. */
    audio: Type.Union([VoiceNote, Type.Null()]),
    /** Only in form `blog`. */
    series: Type.Union([SeriesPlace, Type.Null()]),
    /** `scheduled` is shown to the author and the author's delegates only. */
    state: Type.Union([Type.Literal('published'), Type.Literal('scheduled')]),
    /** In the future for what is scheduled. */
    publishedAt: Timestamp,
    /** When it last changed after it was published; what it said before is in its history. */
    editedAt: Type.Union([Timestamp, Type.Null()]),
    /** Whether the viewer has read it; what is a month old, their own or a guest's counts as read. */
    read: Type.Boolean(),
    may: Type.Object(
      { edit: Type.Boolean(), withdraw: Type.Boolean() },
      { additionalProperties: false },
    ),
    provenance: Provenance,
    goal: Type.Union([Goal, Type.Null()]),
    /** The thread that the item opens. */
    subject: Subject,
    /** Comments in that thread. */
    replyCount: Type.Integer({ minimum: 0 }),
    /** Only in form `joined`: the reply, and the question it answers. */
    joined: Type.Union([
      Type.Object({ commentId: Id, question: JoinedQuestion }, { additionalProperties: false }),
      Type.Null(),
    ]),
  },
  { additionalProperties: false },
);
export type Post = Static<typeof Post>;

/** A post as its author or a delegate sends it; unfinished where it is a draft. */
export const PostDraft = Type.Object(
  {
    form: Type.Union([Type.Literal('blog'), Type.Literal('daily')]),
    /** The leader it is written for; the viewer themselves unless told. */
    authorId: Type.Optional(Type.Union([Id, Type.Null()])),
    title: Type.Optional(Type.Union([Type.String({ maxLength: LIMITS.title }), Type.Null()])),
    body: Type.Object(
      { format: Type.Literal('markdown'), text: Type.String({ maxLength: LIMITS.post }) },
      { additionalProperties: false },
    ),
    lang: Type.Optional(Type.Union([Lang, Type.Null()])),
    picture: Type.Optional(Type.Union([Picture, Type.Null()])),
    audio: Type.Optional(Type.Union([VoiceNote, Type.Null()])),
    /** The part that follows the author's last in the series unless told. */
    series: Type.Optional(
      Type.Union([
        Type.Object(
          { name: seriesName, part: Type.Optional(seriesPart) },
          { additionalProperties: false },
        ),
        Type.Null(),
      ]),
    ),
    provenance: Provenance,
    goal: Type.Optional(Type.Union([Goal, Type.Null()])),
    /** When it appears; at once unless told, or when that has passed. */
    publishAt: Type.Optional(Type.Union([Timestamp, Type.Null()])),
    /** The draft it was, which goes when it is published. */
    draftId: Type.Optional(Type.Union([Id, Type.Null()])),
  },
  { additionalProperties: false },
);
export type PostDraft = Static<typeof PostDraft>;

export const PostPage = Type.Object(
  { items: Type.Array(Post), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type PostPage = Static<typeof PostPage>;

/** What a post said before an edit. */
export const PostVersion = Type.Object(
  {
    title: Type.Union([Type.String({ maxLength: LIMITS.title }), Type.Null()]),
    body: RichText,
    /** When these words appeared. */
    at: Timestamp,
    /** Who wrote them. */
    editor: Person,
  },
  { additionalProperties: false },
);
export type PostVersion = Static<typeof PostVersion>;

export const PostVersionPage = Type.Object(
  { items: Type.Array(PostVersion), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type PostVersionPage = Static<typeof PostVersionPage>;

/** What the roll can be filtered by: whoever has published, and the goals that posts name. */
export const PostFilters = Type.Object(
  { leaders: Type.Array(Person), goals: Type.Array(Goal) },
  { additionalProperties: false },
);
export type PostFilters = Static<typeof PostFilters>;

/** What the viewer keeps to write on, on any device. */
export const SavedDraft = Type.Object(
  { id: Id, revision: Revision, savedAt: Timestamp, draft: PostDraft },
  { additionalProperties: false },
);
export type SavedDraft = Static<typeof SavedDraft>;

/** That a draft is kept; `revision` is what the next save is based on. */
export const DraftReceipt = Type.Object(
  { id: Id, revision: Revision, savedAt: Timestamp },
  { additionalProperties: false },
);
export type DraftReceipt = Static<typeof DraftReceipt>;

export const SavedDraftPage = Type.Object(
  { items: Type.Array(SavedDraft), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type SavedDraftPage = Static<typeof SavedDraftPage>;

/** For whom the viewer may write posts, and who may write theirs. */
export const Delegations = Type.Object(
  { leaders: Type.Array(Person), delegates: Type.Array(Person) },
  { additionalProperties: false },
);
export type Delegations = Static<typeof Delegations>;
